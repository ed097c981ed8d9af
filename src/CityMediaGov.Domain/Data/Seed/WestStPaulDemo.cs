using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Data.Seed;

internal static class WestStPaulDemo
{
    private const string Communications = "Marketing and Communications";
    private const string Police = "West St. Paul Police Department";
    private const string Parks = "Parks and Recreation";
    private const string Works = "Public Works";
    private const string Dana = "Dana Lindqvist";
    private const string Kao = "Kao Vang";
    private const string Tess = "Tess Halvorsen";
    private const string Noah = "Noah Petersen";
    private const string Hannah = "Hannah Olson";
    private const string Maria = "Maria Estrada";
    private const string Ben = "Ben Abdi";

    public static DemoCity City { get; } = new(
        "west-st-paul", "west-st-paul", new(2026, 6, 8), [(Parks, "department"), (Works, "department")],
        [
            new(Dana, "Marketing and Communications Manager", "full-time", Communications, Role.Coordinator, Role.DepartmentHead),
            new("Renee Thorson", "City Clerk", "full-time", null, Role.Clerk),
            new("Ines Moreau", "Human Resource Director", "full-time", null, Role.HumanResources),
            new("Walter Kim", "City Attorney", "contractor", null, Role.CityAttorney),
            new("Carl Lowell", "Administrative Lieutenant", "full-time", Police, Role.InvestigativeApprover),
            new(Maria, "Chief of Police", "full-time", Police, Role.DepartmentHead),
            new(Kao, "Parks and Recreation Director", "full-time", Parks, Role.DepartmentHead),
            new(Hannah, "Public Works Director", "full-time", Works, Role.DepartmentHead),
            new(Tess, "Recreation Program Supervisor", "full-time", Parks),
            new(Noah, "Recreation Assistant", "part-time", Parks),
            new("Ali Warsame", "Communications Specialist", "full-time", Communications),
            new(Ben, "Community Officer", "full-time", Police),
            new("Grace Nilsen", "Street Foreman", "full-time", Works),
            new("June Okafor", "Council Member", "elected-official", null),
        ],
        [
            new("facebook.com/cityofwsp", "City of West St. Paul", "City news, services, meetings and events", "monitored", "info@wspmn.gov"),
            new("twitter.com/WestStPaul", "City of West St. Paul", "Short notices: road work, closings, weather", "monitored", "info@wspmn.gov"),
            new("facebook.com/WestStPaulPD", "West St. Paul Police Department", "Safety news, events and requests for help", "monitored", "police@wspmn.gov"),
            new("twitter.com/WestStPaulPD", "West St. Paul Police Department", "Alerts and traffic", "closed", "police@wspmn.gov"),
            new("vimeo.com/weststpaul", "City of West St. Paul", "Recordings of City Council meetings and short films", "closed", "info@wspmn.gov"),
        ],
        [
            new(Tess, 4, "West St. Paul Parks and Recreation", "https://www.instagram.com/wspparksrec/", Parks,
                "Photos and short reminders of recreation programs", ["deliver-messages", "involvement"], "Families and teens who do not use Facebook",
                "monitored", "parksandrec@wspmn.gov", null,
                "Our program photos show children whose parents agreed to Instagram only. Facebook reaches 4 in 10 of the families who sign up.", null, [Tess, Noah],
                new DemoStep.Send(), new DemoStep.Decide(Kao, Verdict.Approve, "The teen programs need it. I give Tess and Noah permission to manage it.")),
            new(Ben, 2, "West St. Paul Police Department", "https://nextdoor.com/agency-detail/mn/west-saint-paul/west-st-paul-police/", Police,
                "Notices for single blocks: missing pets, break-ins, block parties", ["deliver-messages"], "Neighbors of one block",
                "closed", "police@wspmn.gov", null, "The other pages reach the whole city; these notices concern one street.", null, [Ben],
                new DemoStep.Send()),
            new("Grace Nilsen", 16, "West St. Paul Public Works", "https://www.youtube.com/@wspworks", Works,
                "Short films about snow plowing and street repair", ["deliver-messages"], "Everybody who parks on a street",
                "closed", "works@wspmn.gov", null, "Vimeo has the council meetings; few people look there for plowing.", null, ["Grace Nilsen"],
                new DemoStep.Send(), new DemoStep.Decide(Hannah, Verdict.Approve), new DemoStep.Decide(Dana, Verdict.Approve, "Agreed for one winter. Films go through my office first.")),
            new(Noah, 6, "Dome Skate Nights", "https://www.tiktok.com/@wspskate", Parks,
                "Clips of the skate nights", ["involvement"], "Teens", "monitored", "parksandrec@wspmn.gov", null, "No page of ours is read by teens.", null, [Noah],
                new DemoStep.Send(), new DemoStep.Decide(Kao, Verdict.ReturnForChanges, "Say who reads the comments in the evening, and ask together with Tess.")),
            new("Ali Warsame", 30, "West St. Paul Farmers Market", "https://twitter.com/WSPMarketDays", Communications,
                "Stalls and hours of the market", ["deliver-messages"], "Market visitors", "closed", "info@wspmn.gov", null, "One more place to look.", null, ["Ali Warsame"],
                new DemoStep.Send(), new DemoStep.Decide(Dana, Verdict.Reject, "The City page has the market hours each week. A page that sleeps from October to May helps nobody.")),
            new(Tess, 1, "West St. Paul Senior Trips", "facebook.com/wspseniortrips", Parks,
                "Dates and photos of the trips", [], "Older residents", "monitored", "parksandrec@wspmn.gov", null, null, null, []),
        ])
    {
        Charter = new("authorized", null, [], null, null, "Weekdays, 8 a.m. to 4:30 p.m."),
        Reports =
        [
            new(40, "vimeo.com/weststpaul", ReportClaim.Impostor, "Films of the council, but no link from the City’s home page. Is this really you?",
                new DemoStep.Judge(Dana, ReportVerdict.AlreadyOfficial, "It is ours, and the policy lists it.")),
            new(33, "https://www.facebook.com/examplewspneighbors", ReportClaim.Impostor, "It has the name of our city and answers questions about permits.",
                new DemoStep.Judge(Dana, ReportVerdict.NoProblem, "Neighbors run it and say so in the first line. Their answers link to our pages.")),
            new(21, "https://www.facebook.com/examplewspgrants", ReportClaim.Impostor, "It wrote to my mother that the City pays her a grant once she has sent a fee.",
                new DemoStep.ReportAgain("They ask for a fee of 200 dollars, in gift cards!"), new DemoStep.Judge(Dana, ReportVerdict.Impostor, "It shows the City’s seal and asks residents for money. None of us runs it.", "It promises grants that do not exist."),
                new DemoStep.TellPlatform(Dana, "Facebook’s form for impersonation", "88-2130")),
            new(9, "https://www.instagram.com/examplewspdeals", ReportClaim.Impostor, "Sells shirts with the City’s mark.",
                new DemoStep.Judge(Dana, ReportVerdict.Unclear, "We see shirts without our mark. Can you send us a picture of the ones that you mean?")) { Email = "pat.doe@example.org" },
            new(2, "https://twitter.com/examplewspwater", ReportClaim.Impostor, "It says that the water in West St. Paul is not safe to drink. Nothing of that on the City’s pages.",
                new DemoStep.ReportAgain("Is our water safe or not?")),
        ],
    };
}
