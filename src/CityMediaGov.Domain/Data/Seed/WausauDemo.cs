using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Data.Seed;

internal static class WausauDemo
{
    private const string Parks = "Parks, Recreation and Forestry";
    private const string Fire = "Fire Department";
    private const string Works = "Public Works";
    private const string Office = "Mayor’s Office";
    private const string Mara = "Mara Lindner";
    private const string Peng = "Peng Thao";
    private const string Erin = "Erin Kowalski";
    private const string Luke = "Luke Brandt";
    private const string Sofia = "Sofia Reyes";
    private const string Owen = "Owen Marsh";
    private const string Ruth = "Ruth Zastrow";

    private const string Risk = "Staff post from one city computer without extra programs, and the two of them keep its software up to date.";

    public static DemoCity City { get; } = new(
        "wausau", "wausau", new(2026, 3, 10), [(Office, "department"), (Parks, "department"), (Fire, "department"), (Works, "department")],
        [
            new(Mara, "Social Media Coordinator", "employee", Office, Role.Coordinator),
            new("Gordon Hale", "CCITC Director", "employee", null, Role.ITDirector),
            new(Ruth, "Chief of Staff", "employee", Office, Role.DepartmentHead),
            new(Peng, "Parks Director", "employee", Parks, Role.DepartmentHead),
            new(Erin, "Fire Chief", "employee", Fire, Role.DepartmentHead),
            new(Luke, "Director of Public Works", "employee", Works, Role.DepartmentHead),
            new(Sofia, "Program Coordinator", "employee", Parks),
            new(Owen, "Fire Inspector", "employee", Fire),
            new("Nora Schulz", "Street Engineer", "employee", Works),
            new("Dale Fischer", "Web contractor", "contractor", Office),
            new("Helen Vue", "Alderperson", "elected-official", null),
        ],
        [],
        [
            Live(Ruth, 120, "City of Wausau", "https://www.facebook.com/exampleofwausau", Office, "News of the City, its meetings and its services", ["mission", "meetings", "current-issues"], [Ruth, "Dale Fischer"],
                new DemoStep.Decide(Mara, Verdict.Approve, "Runs since 2011; now on record.")),
            Live(Sofia, 100, "Wausau Parks", "https://www.instagram.com/examplewausauparks", Parks, "Events in the parks, rinks and pools", ["activities"], [Sofia],
                new DemoStep.Decide(Peng, Verdict.Approve), new DemoStep.Decide(Mara, Verdict.Approve)),
            Live(Owen, 90, "Wausau Fire Department", "https://www.facebook.com/examplewausaufire", Fire, "Safety advice, burn bans, open house", ["activities", "current-issues"], [Owen],
                new DemoStep.Decide(Erin, Verdict.Approve), new DemoStep.Decide(Mara, Verdict.Approve)),
            Live("Nora Schulz", 80, "Wausau Street Work", "https://twitter.com/exampleworkswau", Works, "Closed streets and detours", ["current-issues"], ["Nora Schulz"],
                new DemoStep.Decide(Luke, Verdict.Approve), new DemoStep.Decide(Mara, Verdict.Approve), new DemoStep.Activate(Mara), new DemoStep.Retire(Mara, "Street work is now posted by the City’s page.")),
            new(Sofia, 3, "Wausau Winter Rinks", "https://www.youtube.com/@examplerinks", Parks, "Short films from the rinks", ["activities"], "Families", "closed",
                "parks@wausauwi.gov", null, "Films do not fit the photo page.", Risk, [Sofia],
                new DemoStep.Send(), new DemoStep.Decide(Peng, Verdict.Approve, "Needed for the new rink hours.")),
            new(Owen, 1, "Wausau Burn Permits", "https://nextdoor.com/agency-detail/wi/wausau/example-fire/", Fire, "Whether burning is allowed today", ["current-issues"], "Residents outside the center", "closed",
                "fire@wausauwi.gov", null, "Nextdoor shows it to the right streets only.", Risk, [Owen], new DemoStep.Send()),
            new("Nora Schulz", 8, "Wausau Leaf Pickup", "https://www.tiktok.com/@exampleleaves", Works, "Where the leaf truck is", ["activities"], "Everybody with leaves", "closed",
                "works@wausauwi.gov", null, "For fun, and to reach students.", Risk, ["Nora Schulz"],
                new DemoStep.Send(), new DemoStep.Decide(Luke, Verdict.ReturnForChanges, "Tell me who answers questions while you are out with the truck.")),
        ])
    {
        Reports =
        [
            new(44, "https://www.facebook.com/exampleofwausau", ReportClaim.Impostor, "Anybody can call a page City of Wausau.",
                new DemoStep.Judge(Mara, ReportVerdict.AlreadyOfficial, "It is our own page, on record since the register began.")),
            new(37, "https://www.instagram.com/examplewausaupics", ReportClaim.Missing, "Beautiful pictures of our parks. Why is it not on your list?",
                new DemoStep.Judge(Mara, ReportVerdict.NoProblem, "A photographer’s own account. It says so, and nobody takes it for ours.")),
            new(18, "https://www.facebook.com/exampleofvvausau", ReportClaim.Impostor, "Look closely: two v instead of the w. It sends messages about parking fines.",
                new DemoStep.Judge(Mara, ReportVerdict.Impostor, "It copies our name and picture and asks for card numbers.", "It writes Wausau with two v in place of the w."), new DemoStep.TellPlatform(Mara, "Facebook’s form for impersonation", "88-4711"),
                new DemoStep.TakeAnswer(Mara, "We review this page and write again within ten days.")),
            new(6, "https://twitter.com/examplewaujobs", ReportClaim.Impostor, "Offers jobs at the City that I cannot find on its site.",
                new DemoStep.Judge(Mara, ReportVerdict.Unclear, "Which jobs did it offer, and where did its link lead to?")) { Email = "lee.xiong@example.org" },
            new(1, "https://www.tiktok.com/@examplewausaumayor", ReportClaim.Impostor, "Films in which the mayor says things that she surely never said."),
        ],
    };

    private static DemoRequest Live(
        string by, int daysAgo, string name, string address, string unit, string purpose, IReadOnlyList<string> purposes, IReadOnlyList<string> managers, params IReadOnlyList<DemoStep> decisions) =>
        new(by, daysAgo, name, address, unit, purpose, purposes, "Residents and visitors", "open", "social@wausauwi.gov", null, "There is no other page for this.", Risk, managers,
            [new DemoStep.Send(), .. decisions, .. decisions.OfType<DemoStep.Activate>().Any() ? (IEnumerable<DemoStep>)[] : [new DemoStep.Activate(Mara)]]);
}
