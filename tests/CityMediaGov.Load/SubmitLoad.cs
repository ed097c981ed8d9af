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
    /// <returns>0 when nothing failed and everything stored verifies.</returns>
    public static async Task<int> RunAsync(int people, int each, int kilobytes)
    {
        await using var host = new AppHost();
        host.Serve();
        var city = await Given.CityAsync(host, "wausau");
        using (var first = await host.VisitAsAsync(city.Head))
            await AskAsync(first, city, "warmup", kilobytes, new());

        var timings = new Timings();
        await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(async () =>
        {
            // Nobody may be signed in more than five times at once.
            using var visitor = await host.VisitAsAsync(person % 2 == 0 ? city.Staff : city.Colleague);
            for (var number = 0; number < each; number++)
                await AskAsync(visitor, city, $"p{person}n{number}", kilobytes, timings);
        })));
        timings.Print($"Requests sent with a document of {kilobytes} kB, {people} people at once");

        var sent = await host.ReadAsync(db => db.AccountRequests.CountAsync(asked => asked.Status == AccountRequestStatus.InReview));
        var report = await host.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: true));
        Console.WriteLine($"  {sent} requests and {report.EvidenceFiles} files stored, {report.Entries} audit entries, {(report.IsClean ? "all verify" : report.Findings[0].Sentence)}");
        return timings.Failed == 0 && report.IsClean && sent == (people * each) + 1 ? 0 : 1;
    }

    private static async Task AskAsync(Visitor visitor, TestCity city, string name, int kilobytes, Timings timings)
    {
        var form = (await visitor.GetAsync("/registry/requests/new")).FormFor(null, ["Input.Address"]);
        var fields = form.FieldsWith(
        [
            ("Input.Address", $"https://www.instagram.com/load{name}"), ("Input.Platform", "instagram"), ("Input.Name", $"Load {name}"), ("Input.UnitId", city.Parks.Id.ToString()),
            ("Input.OfficialEmail", "parks@wausauwi.gov"), ("Input.Purposes", "activities"), ("Input.Purpose", "To be measured"), ("Input.Audience", "Nobody"),
            ("Input.Language", "en"), ("Input.CommentMode", "closed"), ("Input.Need", "Nothing else is measured"), ("Input.Risk", "None"), ("Input.Managers", city.Staff.Id.ToString()),
        ]);
        var document = System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(kilobytes * 1024)); // each another one, or it would be stored once
        await timings.TakeAsync(async () =>
        {
            using var content = Visitor.Multipart(fields, ("Input.Documents", $"{name}.txt", document));
            var answer = await visitor.PostAsync(form.Address, content);
            return answer.Location is null ? $"{(int)answer.Status}: {string.Join("; ", answer.Errors)}{answer.Refusal}" : null;
        });
    }
}
