namespace CityMediaGov.Domain.Registry;

internal static class EditDistance
{
    /// <summary>How many letters to add, drop, replace or swap with the next one; null when more than the limit.</summary>
    public static int? Within(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
            return null;
        var (twoUp, up, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
            up[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[line - 1] == other[column - 1];
                row[column] = Math.Min(Math.Min(row[column - 1], up[column]) + 1, up[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    row[column] = Math.Min(row[column], twoUp[column - 2] + 1);
            }
            if (row.Min() > limit)
                return null;
            (twoUp, up, row) = (up, row, twoUp);
        }
        return up[other.Length] <= limit ? up[other.Length] : null;
    }
}
