namespace CityMediaGov.Web.Commands;

/// <summary>How far long work is: one line rewritten on a terminal, plain lines elsewhere. Never on the standard output, which holds the result.</summary>
internal static class ProgressLine
{
    public static void Write(string step, long done, long? total)
    {
        var line = total is null ? $"{step}: {done}" : $"{step}: {done} of {total}";
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(line);
        else
            Console.Error.Write($"\r{line}   ");
    }

    /// <summary>Moves on from the rewritten line.</summary>
    public static void End()
    {
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine();
    }
}
