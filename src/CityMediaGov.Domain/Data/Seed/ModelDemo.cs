using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Data.Seed;

/// <summary>A city that does not exist, by the model policy filled with its samples: the Council decides on accounts.</summary>
internal static class ModelDemo
{
    private const string Communications = "Communications";
    private const string Parks = "Parks and Recreation";
    private const string Fire = "Fire Department";
    private const string Arena = "Ice Arena";
    private const string Lena = "Lena Dahl";
    private const string Ivy = "Ivy Chen";
    private const string Clara = "Clara Wolfe";
    private const string Pao = "Pao Xiong";
    private const string Ruben = "Ruben Ortiz";
    private const string Mae = "Mae Sorensen";
    private const string Dev = "Dev Patel";

    public static DemoCity City { get; } = new(
        "model", "model", new(2026, 4, 13), [(Communications, "department"), (Parks, "department"), (Fire, "department"), (Arena, "facility")],
        [
            new(Ivy, "Communications Director", "employee", Communications, Role.Coordinator, Role.DepartmentHead),
            new("Nils Berger", "City Administrator", "employee", null, Role.Administrator),
            new(Clara, "City Clerk", "employee", null, Role.Clerk),
            new("Hope Adeyemi", "HR manager", "employee", null, Role.HumanResources),
            new("Victor Lang", "City Attorney", "agent", null, Role.CityAttorney),
            new(Pao, "Parks Director", "employee", Parks, Role.DepartmentHead),
            new(Ruben, "Fire Chief", "employee", Fire, Role.DepartmentHead),
            new(Dev, "Arena Supervisor", "employee", Arena, Role.DepartmentHead),
            new(Lena, "Recreation Programmer", "employee", Parks),
            new(Mae, "Fire Educator", "volunteer", Fire),
            new("Otis Reed", "Web contractor", "contractor", Communications),
            new("June Halloran", "Council Member", "council-member", null),
            new("Abe Lowry", "Member of the Park Board", "board-member", null),
        ],
        [],
        [
            Live(Ivy, 125, "City of Exampleville", "https://www.facebook.com/exampleville.city", Communications, "News of the City, its meetings and services", "moderated", [Ivy, "Otis Reed"], Carried("April 20, item 8")),
            Live(Lena, 100, "Exampleville Parks", "https://www.instagram.com/examplevilleparks/", Parks, "Photos of programs and parks", "monitored", [Lena], Carried("May 18, item 6")),
            Live(Ruben, 90, "Exampleville Fire Department", "https://www.facebook.com/examplevillefire", Fire, "Safety advice and open house", "monitored", [Ruben, Mae], Carried("June 1, item 9"),
                new DemoStep.Activate(Ivy), new DemoStep.Suspend(Ivy, "The password is being changed after a strange post.")),
            Live(Dev, 80, "Exampleville Ice Times", "https://twitter.com/examplevilleice", Arena, "Hours of open skating", "closed", [Dev], Carried("June 15, item 4"),
                new DemoStep.Activate(Ivy), new DemoStep.Retire(Ivy, "The arena posts on the City’s page now.")),
            Asked(Dev, 30, "Exampleville Arena", "https://www.flickr.com/photos/examplevillearena/", Arena, "Pictures of tournaments", "closed", new DemoStep.Send(), Carried("October 19, item 7")),
            Asked(Lena, 12, "Exampleville Recreation", "https://www.youtube.com/@examplevillerec", Parks, "How to sign up, in short films", "moderated", new DemoStep.Send()),
            Asked(Ruben, 3, "Exampleville Burn Permits", "https://nextdoor.com/agency-detail/mn/exampleville/example-fire/", Fire, "Whether burning is allowed today", "closed", new DemoStep.Send()),
            Asked(Dev, 20, "Exampleville Skate Clips", "https://www.tiktok.com/@examplevilleskate", Arena, "Clips of skate nights", "monitored", new DemoStep.Send(),
                new DemoStep.Record(Clara, Verdict.ReturnForChanges, 4, 1, "Minutes of November 2, item 5", "The Council wants to know who reads the comments in the evening.")),
            Asked(Lena, 50, "Exampleville Market", "https://twitter.com/exvillemarket", Parks, "Stalls and hours of the market", "closed", new DemoStep.Send(),
                new DemoStep.Record(Clara, Verdict.Reject, 3, 2, "Minutes of October 5, item 6", "The Council keeps the accounts to a sustainable number; the City’s page has the market hours.")),
            Asked(Ruben, 25, "Exampleville Fire Recruits", "https://www.instagram.com/examplevillerecruits/", Fire, "Looking for volunteers", "monitored", new DemoStep.Send(), new DemoStep.Withdraw()),
            Asked(Lena, 1, "Exampleville Senior Trips", "https://www.facebook.com/examplevilletrips", Parks, "Dates and photos of the trips", "monitored"),
        ])
    {
        Charter = new("established", null, [], null, "The other one of its department, 555-0100", "Weekdays, 8 a.m. to 4:30 p.m."),
        Reports =
        [
            new(43, "https://www.facebook.com/exampleville.city", ReportClaim.Impostor, "There is no blue mark on this page.",
                new DemoStep.Judge(Ivy, ReportVerdict.AlreadyOfficial, "It is our page. The mark costs money, and the Council has decided against it.")),
            new(35, "https://www.facebook.com/examplevilleforsale", ReportClaim.Impostor, "Uses the City’s name.",
                new DemoStep.Judge(Ivy, ReportVerdict.NoProblem, "The name of a town is free for all who live in it. Nothing there looks like the City.")),
            new(19, "https://www.instagram.com/examplevilleicearena/", ReportClaim.Impostor, "Sells ice times. The arena knows nothing of it.",
                new DemoStep.Judge(Ivy, ReportVerdict.Impostor, "It shows the arena’s pictures and sells hours that nobody can sell.", "Ice times are booked at the arena only."), new DemoStep.TellPlatform(Ivy, "Instagram’s form for impersonation", "IG-77120"),
                new DemoStep.TakeAnswer(Ivy, "We removed the account."), new DemoStep.CloseReport(Ivy, ReportOutcome.Gone, "The page is not found any more.")),
            new(11, "https://www.facebook.com/examplevillerefunds", ReportClaim.Impostor, "Promises refunds of property tax.",
                new DemoStep.Judge(Ivy, ReportVerdict.Impostor, "It shows the City’s mark and asks for bank details.", "The City never asks for bank details in a message."), new DemoStep.TellPlatform(Ivy, "Facebook’s form for impersonation", "88-9903")),
            new(6, "https://twitter.com/exvillecouncil", ReportClaim.Missing, "I think a council member writes there.",
                new DemoStep.Judge(Ivy, ReportVerdict.Unclear, "Which member do you mean, and do they write for the City or for themselves?")) { Email = "ann.hill@example.org" },
            new(1, "https://www.tiktok.com/@examplevillecity", ReportClaim.Impostor, "Dances in front of City Hall, and says that it is the City."),
        ],
    };

    private static DemoStep.Record Carried(string minutes) => new(Clara, Verdict.Approve, 4, 1, $"Minutes of {minutes}");

    private static DemoRequest Live(
        string by, int daysAgo, string name, string address, string unit, string purpose, string comments, IReadOnlyList<string> managers, params IReadOnlyList<DemoStep> then) =>
        Asked(by, daysAgo, name, address, unit, purpose, comments, [new DemoStep.Send(), .. then, .. then.OfType<DemoStep.Activate>().Any() ? (IEnumerable<DemoStep>)[] : [new DemoStep.Activate(Ivy)]]) with { Managers = managers };

    private static DemoRequest Asked(string by, int daysAgo, string name, string address, string unit, string purpose, string comments, params IReadOnlyList<DemoStep> then) =>
        new(by, daysAgo, name, address, unit, purpose, comments == "closed" ? ["deliver-messages"] : ["deliver-messages", "involvement"], "Residents and visitors", comments,
            "social@exampleville.example", null, "There is no other page for this.", null, [by], then);
}
