namespace CityMediaGov.Web.Infrastructure.Jobs;

/// <summary>
/// One round after the other, each with services of its own, for as long as the application runs. A round that did
/// something is followed at once by the next; a failed one is logged and the next comes at its time.
/// </summary>
/// <param name="every">Between two rounds of which the first found nothing to do.</param>
/// <param name="round">Returns how much was done.</param>
internal sealed class BackgroundJob(
    string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task<int>> round, IServiceScopeFactory scopes, ILogger<BackgroundJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await RunOnceAsync(stoppingToken) == 0)
                await Task.Delay(every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> RunOnceAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await round(scope.ServiceProvider, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A round of {Job} failed; the next one comes in {Every}", name, every);
            return 0;
        }
    }
}
