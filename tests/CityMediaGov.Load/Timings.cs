using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CityMediaGov.Load;

/// <summary>How long each answer took, and how many were not what was expected.</summary>
internal sealed class Timings
{
    private readonly ConcurrentBag<double> milliseconds = [];
    private readonly ConcurrentBag<string> failures = [];
    private readonly TimeSpan used = Environment.CpuUsage.TotalTime;
    private readonly long allocated = GC.GetTotalAllocatedBytes();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public int Failed => failures.Count;

    /// <param name="work">Returns what went wrong, or null.</param>
    public async Task TakeAsync(Func<Task<string?>> work)
    {
        var begun = Stopwatch.GetTimestamp();
        string? failure;
        try
        {
            failure = await work();
        }
        catch (Exception thrown) when (thrown is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            failure = thrown.Message;
        }
        milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        if (failure is not null)
            failures.Add(failure);
    }

    public void Print(string what)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        var (cpu, kilobytes) = ((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0);
        var sorted = milliseconds.Order().ToArray();
        var each = Math.Max(1, sorted.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {sorted.Length} in {seconds:F1} s, {sorted.Length / seconds:F0}/s, p50 {At(0.50):F1} ms, p99 {At(0.99):F1} ms, worst {sorted.LastOrDefault():F0} ms, each {cpu / each:F2} ms of processor and {kilobytes / each:F0} kB of memory with the client's, {Failed} failed"));
        foreach (var group in failures.GroupBy(failure => failure).OrderByDescending(group => group.Count()).Take(5))
            Console.WriteLine($"  {group.Count()} x {group.Key}");

        double At(double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
    }
}
