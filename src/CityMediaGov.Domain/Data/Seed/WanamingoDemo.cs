using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Data.Seed;

internal static class WanamingoDemo
{
    private const string Hall = "City Hall";
    private const string Fire = "Fire Department";
    private const string Works = "Parks and Public Works";
    private const string Marlys = "Marlys Foss";
    private const string Tina = "Tina Bakke";
    private const string Erik = "Erik Nygaard";
    private const string Kayla = "Kayla Ness";
    private const string Todd = "Todd Amundson";
    private const string Jill = "Jill Romo";

    public static DemoCity City { get; } = new(
        "wanamingo", "wanamingo", new(2026, 2, 9), [(Hall, "city"), (Fire, "city"), (Works, "city")],
        [
            new(Marlys, "City Administrator", "employee", Hall, Role.Administrator),
            new(Tina, "Deputy Clerk", "employee", Hall, Role.Coordinator),
            new(Erik, "Fire Chief", "employee", Fire),
            new(Kayla, "Parks and Pool Lead", "employee", Works),
            new(Todd, "Public Works Lead", "employee", Works),
            new(Jill, "Utility Billing Clerk", "employee", Hall),
            new("Ray Lindahl", "Web agent", "agent", Hall),
            new("Beth Thorsen", "Council Member", "representative", null),
            new("Gail Strand", "Volunteer of the city festival", "affiliated", null),
        ],
        [],
        [
            Live(Marlys, 130, "City of Wanamingo", "https://www.facebook.com/examplewanamingo", Hall, "City events, meetings and notices; photos of City events", ["communications"], [Tina, Marlys],
                new DemoStep.Decide(Tina, Verdict.Approve, "Runs since 2014; now on record.")),
            Live(Erik, 110, "Wanamingo Fire Department", "https://www.facebook.com/examplewanamingofire", Fire, "Burn bans, open house, safety advice", ["communications"], [Erik],
                new DemoStep.Decide(Marlys, Verdict.Approve)),
            Live(Kayla, 95, "Wanamingo Pool", "https://www.instagram.com/examplewanamingopool/", Works, "Pool hours, lessons and closings", ["communications"], [Kayla],
                new DemoStep.Decide(Marlys, Verdict.Approve), new DemoStep.Activate(Tina), new DemoStep.Suspend(Marlys, "The pool is closed until June.")),
            Live(Todd, 85, "Wanamingo Snow Routes", "https://twitter.com/examplewanasnow", Works, "Snow emergencies and plow routes", ["communications", "information-technology"], [Todd],
                new DemoStep.Decide(Marlys, Verdict.Approve), new DemoStep.Activate(Tina), new DemoStep.Retire(Marlys, null)),
            Asked(Kayla, 14, "Wanamingo Parks", "https://www.youtube.com/@examplewanamingoparks", Works, "Short films of trails and playgrounds", ["communications"],
                new DemoStep.Send(), new DemoStep.Decide(Marlys, Verdict.Approve, "Two films a month at most, please.")),
            Asked(Jill, 2, "Wanamingo Utilities", "https://www.facebook.com/examplewanamingoutilities", Hall, "Water shut-offs and billing days", ["communications", "information-technology"],
                new DemoStep.Send()),
            Asked(Todd, 7, "Wanamingo Street Work", "https://nextdoor.com/agency-detail/mn/wanamingo/example-works/", Works, "Closed streets, block by block", ["communications"],
                new DemoStep.Send(), new DemoStep.Decide(Marlys, Verdict.ReturnForChanges, "Say how it will not repeat what the City’s page posts.")),
            Asked(Jill, 40, "Wanamingo Garage Sales", "https://www.facebook.com/examplewanamingosales", Hall, "A list of garage sales", ["communications"],
                new DemoStep.Send(), new DemoStep.Decide(Marlys, Verdict.Reject, "Our policy does not allow garage sales for individual profit.")),
            Asked(Erik, 20, "Wanamingo Fire Recruits", "https://www.tiktok.com/@examplewanafire", Fire, "Looking for volunteer firefighters", ["communications"],
                new DemoStep.Send(), new DemoStep.Withdraw()),
            Asked(Kayla, 1, "Wanamingo Fall Festival", "https://www.instagram.com/examplewanafest/", Works, "Pictures of the festival", []) with { Charter = AccountCharter.None with { Kind = "employee" } },
        ])
    {
        Reports =
        [
            new(41, "https://www.facebook.com/examplewanamingofire", ReportClaim.Impostor, "Is this page really of our fire department?",
                new DemoStep.Judge(Tina, ReportVerdict.AlreadyOfficial, "It is. Erik runs it.")),
            new(30, "https://www.facebook.com/examplewanamingosell", ReportClaim.Impostor, "Uses the water tower as its picture, like the City does.",
                new DemoStep.Judge(Tina, ReportVerdict.NoProblem, "A group of residents who sell and swap. The water tower belongs to everybody.")),
            new(16, "https://www.instagram.com/examplewanamingopoolpass/", ReportClaim.Impostor, "Sells season passes for the pool. I paid and got nothing.",
                new DemoStep.ReportAgain("Is this the real pool page?"), new DemoStep.Judge(Tina, ReportVerdict.Impostor, "We sell passes at City Hall only. It took money from two residents; the sheriff knows.", "Pool passes are sold at City Hall only."),
                new DemoStep.TellPlatform(Tina, "Instagram’s form for impersonation")),
            new(5, "https://www.facebook.com/examplewanamingoevents", ReportClaim.Impostor, "Says that it plans the festival for the City.",
                new DemoStep.Judge(Tina, ReportVerdict.Unclear, "Where does it say that? We found only dates that stand on our own page too.")) { Email = "kim.berg@example.org" },
            new(1, "https://twitter.com/exampleofwanam", ReportClaim.Impostor, "New account with the City’s name. It follows everybody in town."),
        ],
    };

    private static DemoRequest Live(
        string by, int daysAgo, string name, string address, string unit, string purpose, IReadOnlyList<string> purposes, IReadOnlyList<string> managers, params IReadOnlyList<DemoStep> then) =>
        Asked(by, daysAgo, name, address, unit, purpose, purposes, [new DemoStep.Send(), .. then, .. then.OfType<DemoStep.Activate>().Any() ? (IEnumerable<DemoStep>)[] : [new DemoStep.Activate(Tina)]]) with { Managers = managers };

    private static DemoRequest Asked(
        string by, int daysAgo, string name, string address, string unit, string purpose, IReadOnlyList<string> purposes, params IReadOnlyList<DemoStep> then) =>
        new(by, daysAgo, name, address, unit, purpose, purposes, "Residents and visitors", "open", "social@wanamingo.example", null, "There is no other page for this.", null, [by], then)
        {
            Charter = new(null, "city", [unit switch { Fire => "safety", Works => "parks", _ => "services" }], $"{by}, by the City Administrator", $"{Tina}, Deputy Clerk, 507-555-0100", "Weekdays, 8 a.m. to 4:30 p.m."),
        };
}
