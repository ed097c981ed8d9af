using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Data.Seed;

internal static class ClintonDemo
{
    private const string Parks = "Parks and Recreation";
    private const string Library = "Library Board";
    private const string Arts = "Arts Committee";
    private const string Trails = "Friends of the Trails";
    private const string Mike = "Miguel Ortega";
    private const string Sara = "Sara Lindholm";
    private const string Priya = "Priya Nair";
    private const string Tom = "Tom Becker";
    private const string Lena = "Lena Fuchs";
    private const string Ivy = "Ivy Chen";
    private const string Jo = "Jo Walker";

    public static DemoCity City { get; } = new(
        "clinton-city", "clinton-city", new(2026, 2, 2), [(Parks, "department"), (Library, "board"), (Arts, "committee"), (Trails, "group")],
        [
            new(Mike, "City Manager", "employee", null, Role.Administrator),
            new(Sara, "Social Media Coordinator", "employee", null, Role.Coordinator),
            new(Priya, "Director of Parks and Recreation", "employee", Parks, Role.DepartmentHead),
            new(Tom, "Chair of the Library Board", "member", Library, Role.DepartmentHead),
            new(Lena, "Chair of the Arts Committee", "member", Arts, Role.DepartmentHead),
            new(Ivy, "Chair of the Friends of the Trails", "member", Trails, Role.DepartmentHead),
            new(Jo, "Recreation Supervisor", "employee", Parks),
            new("Ben Hart", "Librarian", "employee", Library),
            new("Rosa Diaz", "Volunteer", "individual", Trails),
        ],
        [],
        [
            Asked(Jo, 96, "Clinton City Parks", "https://www.facebook.com/exampleclintonparks", Parks, "Events, closings and safety in the parks", [Jo, Priya],
                new DemoStep.Send(), new DemoStep.Decide(Priya, Verdict.Approve), new DemoStep.Decide(Sara, Verdict.Approve, "Agreed. It fits the plan."), new DemoStep.Activate(Sara)),
            Asked(Tom, 70, "Clinton City Library", "https://www.instagram.com/exampleclintonlibrary", Library, "New books, reading hours and opening times", ["Ben Hart"],
                new DemoStep.Send(), new DemoStep.Decide(Sara, Verdict.Approve), new DemoStep.Activate(Sara)),
            Asked("Ben Hart", 40, "Clinton City Library Talks", "https://www.youtube.com/@exampleclintontalks", Library, "Recordings of talks in the library", ["Ben Hart"],
                new DemoStep.Send(), new DemoStep.Decide(Tom, Verdict.Approve), new DemoStep.Decide(Sara, Verdict.Approve), new DemoStep.Activate(Sara), new DemoStep.Retire(Sara, "The talks stand on the City’s own site now.")),
            Asked(Jo, 12, "Clinton City Pools", "https://www.instagram.com/exampleclintonpools", Parks, "Opening hours and water quality of the pools", [Jo],
                new DemoStep.Send(), new DemoStep.Decide(Priya, Verdict.Approve), new DemoStep.Decide(Sara, Verdict.ReturnForChanges, "My concern: the Parks page says the same. Tell readers which one to follow.")),
            Asked(Jo, 20, "Clinton City Rinks", "https://www.instagram.com/exampleclintonrinks", Parks, "Ice and opening hours of the rinks", [Jo],
                new DemoStep.Send(), new DemoStep.Decide(Priya, Verdict.Approve), new DemoStep.Decide(Sara, Verdict.Approve, "Agreed for the winter.")),
            Asked(Priya, 2, "Clinton City Alerts", "https://twitter.com/exampleclinton", Parks, "Closings and warnings at once", [Jo, Priya], new DemoStep.Send()),
            Asked(Jo, 1, "Clinton City Skate Nights", "https://www.facebook.com/exampleclintonskate", Parks, "Dates of the skate nights", [Jo], new DemoStep.Send()),
        ])
    {
        Plans =
        [
            new(Priya, 130, Parks, Written("Families and teens who use the parks", "Post programs and closings so that nobody drives to a closed park."), ["facebook", "instagram", "twitter"],
                new DemoStep.Send(), new DemoStep.Coordinate(Sara, "First plan of the City. The others follow it.")),
            new(Tom, 110, Library, Written("Readers, families and students", "Tell what is new and when we are open."), ["instagram", "youtube"],
                new DemoStep.Send(), new DemoStep.Coordinate(Mike, "Parks posts programs outdoors, the library those in its rooms.", Parks, "Both write to families on Instagram: each links to the other’s events and repeats none.")),
            new(Lena, 60, Arts, Written("Families and teens of the parks", "Show what is painted in the parks."), ["facebook", "instagram"],
                new DemoStep.Send(), new DemoStep.Decide(Sara, Verdict.Reject, "It speaks to the same families on the same pages as the plan of Parks and Recreation. Post there as guests, or write for another audience.")),
            new(Ivy, 3, Trails, Written("Hikers and riders", "Say which trails are open after storms."), ["facebook"], new DemoStep.Send()),
        ],
        Reports =
        [
            new(38, "https://www.facebook.com/exampleclintonparks", ReportClaim.Impostor, "Too friendly for a city. Is it real?",
                new DemoStep.Judge(Sara, ReportVerdict.AlreadyOfficial, "It is, and glad to be called friendly.")),
            new(29, "https://www.facebook.com/exampleclintoncounty", ReportClaim.WrongEntry, "Posts about roads that are not ours.",
                new DemoStep.Judge(Sara, ReportVerdict.NoProblem, "It is the county’s page, and says so.")),
            new(17, "https://www.instagram.com/exampleclintonlibary", ReportClaim.Impostor, "One r is missing in library. It asks for the number of my library card and my birthday.",
                new DemoStep.Judge(Sara, ReportVerdict.Impostor, "It repeats the pictures of the library’s page and collects card numbers.", "Its name has one r too few."), new DemoStep.TellPlatform(Sara, "Instagram’s form for impersonation", "IG-20931")),
            new(7, "https://www.youtube.com/@exampleclintoncouncil", ReportClaim.Missing, "Recordings of council meetings. They should be on your list.",
                new DemoStep.Judge(Sara, ReportVerdict.Unclear, "We do not know who records these. Did you see a name there?")) { Email = "max.ruiz@example.org" },
            new(2, "https://twitter.com/exampleclwater", ReportClaim.Impostor, "It says that water is shut off tomorrow unless people pay at once.",
                new DemoStep.ReportAgain("My father nearly paid.")),
        ],
    };

    private static IReadOnlyList<(string, string)> Written(string audience, string mission) =>
    [
        ("mission-and-goals", mission),
        ("audience", audience),
        ("legal-risks", "All content is a public record; nobody answers questions of law, and pictures of children need leave."),
        ("technical-capabilities", "Two people post from City computers and one City telephone."),
        ("security-issues", "Three people hold the log-ins, and the Coordinator has them too. They change when somebody leaves."),
        ("emergency-response-procedures", "In an emergency only the City Manager’s Office speaks; we repeat what it says."),
        ("city-policies", "Follows the City’s policies on records, conduct and computers, and links to the City’s own pages."),
    ];

    private static DemoRequest Asked(string by, int daysAgo, string name, string address, string unit, string purpose, IReadOnlyList<string> managers, params IReadOnlyList<DemoStep> then) =>
        new(by, daysAgo, name, address, unit, purpose, ["information"], "Residents and visitors", "information-only", "social@clintoncity.example", null, null, null, managers, then);
}
