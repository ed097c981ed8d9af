using System.Security.Cryptography;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Load;

/// <summary>Several people at once ask for accounts, each with a document, through the form.</summary>
internal static class SubmitLoad
{
    private static readonly byte[] PngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0, 8, 2, 0, 0, 0];

    /// <returns>0 when nothing failed and everything stored verifies.</returns>
    public static async Task<int> RunAsync(int people, int each, int kilobytes)
    {
        await using var host = new AppHost();
        host.UseKestrel(0);
        host.StartServer();
        var city = await Given.CityAsync(host, "wausau");
        await AskAsync(host, city, "warm-up", kilobytes, new());

        var timings = new Timings();
        await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(async () =>
        {
            for (var number = 0; number < each; number++)
                await AskAsync(host, city, $"p{person}n{number}", kilobytes, timings);
        })));
        timings.Print($"Requests sent with a document of {kilobytes} kB, {people} people at once");

        var sent = await host.ReadAsync(db => db.AccountRequests.CountAsync(asked => asked.Status == AccountRequestStatus.InReview));
        var report = await host.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: true));
        Console.WriteLine($"  {sent} requests and {report.EvidenceFiles} files stored, {report.Entries} audit entries, {(report.IsClean ? "all verify" : report.Findings[0].Sentence)}");
        return timings.Failed == 0 && report.IsClean && sent == (people * each) + 1 ? 0 : 1;
    }

    private static async Task AskAsync(AppHost host, TestCity city, string name, int kilobytes, Timings timings)
    {
        using var visitor = await host.VisitAsAsync(city.Staff);
        var form = (await visitor.GetAsync("/registry/requests/new")).FormFor(null, ["Input.Address"]);
        var fields = form.FieldsWith(
        [
            ("Input.Address", $"https://www.instagram.com/load{name}"), ("Input.Platform", "instagram"), ("Input.Name", $"Load {name}"), ("Input.UnitId", city.Parks.Id.ToString()),
            ("Input.OfficialEmail", "parks@wausauwi.gov"), ("Input.Purposes", "activities"), ("Input.Purpose", "To be measured"), ("Input.Audience", "Nobody"),
            ("Input.Language", "en"), ("Input.CommentMode", "closed"), ("Input.Need", "Nothing else is measured"), ("Input.Risk", "None"), ("Input.Managers", city.Staff.Id.ToString()),
        ]);
        var picture = PngHead.Concat(RandomNumberGenerator.GetBytes(kilobytes * 1024)).ToArray();
        await timings.TakeAsync(async () =>
        {
            using var content = Visitor.Multipart(fields, ("Input.Documents", $"{name}.png", picture));
            var answer = await visitor.PostAsync(form.Address, content);
            return answer.Location is null ? $"{(int)answer.Status}: {string.Join("; ", answer.Errors)}{answer.Refusal}" : null;
        });
    }
}
