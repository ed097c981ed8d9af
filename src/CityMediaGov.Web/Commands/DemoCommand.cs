using System.CommandLine;
using CityMediaGov.Domain.Data.Seed;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Demo;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace CityMediaGov.Web.Commands;

/// <summary>Serves an invented town hall around a real policy, on this machine alone.</summary>
internal static class DemoCommand
{
    public static Command Make(string[] args)
    {
        var city = new Option<string>("--city") { Description = "Whose policy to show.", DefaultValueFactory = _ => DemoCity.All[0].Name };
        city.AcceptOnlyFromAmong([.. DemoCity.All.Select(known => known.Name)]);
        var reset = new Option<bool>("--reset") { Description = "Begin anew: what was done in this demonstration before is thrown away." };
        var command = new Command("demo", "Serve a demonstration with people, accounts and cases, in a data folder of its own.") { city, reset };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) =>
            RunAsync(DemoCity.All.Single(known => known.Name == parsed.GetValue(city)), parsed.GetValue(reset), CommandLine.SettingsOf(args, "--reset", "--city", parsed.GetValue(city)!), cancel));
        return command;
    }

    private static async Task<int> RunAsync(DemoCity city, bool reset, string[] args, CancellationToken cancel)
    {
        var problem = "";
        await using var app = CityApp.Build(args, builder => problem = Shape(builder, city, reset), DemoDoor.Map, $"{CityApp.DataFolder}/demo/{city.Name}");
        if (problem is { Length: > 0 })
        {
            await Console.Error.WriteLineAsync(problem);
            return CommandLine.WrongUse;
        }
        await CityApp.PrepareDatabaseAsync(app, cancel);
        await FillAsync(app, city, cancel);
        await app.RunAsync(cancel);
        return CommandLine.Done;
    }

    /// <summary>What is wrong with how it was called, or empty.</summary>
    private static string Shape(WebApplicationBuilder builder, DemoCity city, bool reset)
    {
        var urls = builder.Configuration["urls"] ?? "";
        if (urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Any(url => !Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.IsLoopback))
            return "A demonstration is served to this machine alone: use an address such as http://localhost:5080.";
        var folder = builder.Configuration["Data"]!;
        if (DemoFolder.WhyNot(folder) is { } taken)
            return taken;
        DemoFolder.Prepare(folder, reset);
        builder.Services.AddScoped<DemoDoor>();
        builder.Services.AddSingleton(new DemoNotice(NoticeOf(PolicyPack.Shipped.Single(pack => pack.Name == city.Pack))));
        return "";
    }

    private static string NoticeOf(PolicyPack pack)
    {
        var name = pack.WithSamples().Read().Profile.City.Name;
        return pack.Blanks.Count > 0
            ? $"Sample: there is no {name}. The blanks of the model policy are filled with sample values; the people and cases are invented."
            : $"Demonstration: the policy is that of the {name}; the people and cases are invented.";
    }

    private static async Task FillAsync(WebApplication app, DemoCity city, CancellationToken cancel)
    {
        var folder = app.Configuration["Data"]!;
        if (DemoFolder.IsFilled(folder))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var (users, time) = (scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().RunAsync(city, async person =>
        {
            var added = await users.CreateAsync(person);
            if (!added.Succeeded)
                throw new InvalidOperationException(string.Join(' ', added.Errors.Select(error => error.Description)));
        }, time.GetUtcNow().UtcDateTime, cancel);
        DemoFolder.MarkFilled(folder);
    }
}
