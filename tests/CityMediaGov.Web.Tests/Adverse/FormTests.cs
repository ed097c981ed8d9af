using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Adverse;

/// <summary>Forms that no browser sends: more fields than a form has, fields of the record, the same field again.</summary>
public sealed class FormTests(ServedCity served) : IClassFixture<ServedCity>
{
    private const string Report = "/report-account?q=instagram.com%2Fmanyfields&wrong=impostor";

    private TestCity City => served.City;

    /// <summary>For whoever is signed in and for residents.</summary>
    [Theory]
    [InlineData(Report, "Send the report", 10_000, "x{0}")]
    [InlineData(Report, "Send the report", 1_025, "Input.Extra[{0}]")]
    [InlineData(Report, "Send the report", 10_000, "Input.Words")]
    [InlineData("/people/invite", "Send the invitation", 10_000, "Input.Roles[{0}]")]
    [InlineData("/people/invite", "Send the invitation", 1_025, "x{0}")]
    [InlineData("/registry/requests/new", null, 10_000, "Input.Managers")]
    public async Task Ten_thousand_fields_are_refused_and_nothing_is_stored(string address, string? button, int count, string name)
    {
        using var visitor = await served.Host.VisitAsAsync(City.Steward);
        var form = (await visitor.GetAsync(address)).FormFor(button, button is null ? ["Input.Name"] : []);
        var before = await served.EntriesAsync();
        var fields = form.Fields.Concat(Enumerable.Range(0, count).Select(number => (string.Format(System.Globalization.CultureInfo.InvariantCulture, name, number), "1")));
        var answer = await visitor.PostAsync(form.Address, fields, form.IsMultipart);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Equal(before, await served.EntriesAsync());
    }

    [Theory]
    [InlineData("/directory"), InlineData("/verify"), InlineData("/registry"), InlineData("/people")]
    public async Task Ten_thousand_words_after_the_question_mark_are_refused(string address)
    {
        using var visitor = await served.Host.VisitAsAsync(City.Steward);
        var answer = await visitor.GetAsync($"{address}?{string.Join('&', Enumerable.Range(0, 10_000).Select(number => $"q{number}=1"))}");
        Assert.InRange((int)answer.Status, 400, 499);
        answer = await visitor.GetAsync($"{address}?{string.Join('&', Enumerable.Repeat("q=a", 1_000))}");
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.Status}");
    }

    /// <summary>Of a field that was sent more than once the first counts, on record as well.</summary>
    [Fact]
    public async Task Of_a_field_that_is_repeated_the_first_counts()
    {
        using var steward = await served.Host.VisitAsAsync(City.Steward);
        var form = (await steward.GetAsync("/people/invite")).FormFor("Send the invitation", []);
        (string, string)[] thrice =
        [
            ("Input.FullName", "Fia First"), ("Input.FullName", "Sid Second"), ("Input.FullName", "Tom Third"), ("Input.Email", "fia.first@city.example"), ("Input.Email", "sid@city.example"),
            ("Input.JobTitle", "Clerk"), ("Input.PersonType", City.Policy.Profile.PersonTypes[0].Key), ("Input.PersonType", "chief"),
        ];
        var answer = await steward.PostAsync(form.Address, [.. form.Fields.Where(field => thrice.All(said => said.Item1 != field.Name)), .. thrice]);
        Assert.Equal("/people/invitations", answer.Location);
        var sent = await served.Host.ReadAsync(db => db.Invitations.AsNoTracking().Where(found => found.FullName.StartsWith("Fia") || found.FullName.StartsWith("Sid")).ToListAsync());
        Assert.Equal(("Fia First", "fia.first@city.example"), (Assert.Single(sent).FullName, sent[0].Email));
    }

    [Fact]
    public async Task Of_two_verdicts_in_one_form_the_first_is_given()
    {
        var request = await AskedAsync();
        using var head = await served.Host.VisitAsAsync(City.Head);
        var form = (await head.GetAsync($"/approvals/{await City.ApprovalOfAsync(request)}")).FormFor("Record the decision", []);
        var fields = form.Fields.Where(field => field.Name is not "Input.Verdict" and not "Input.Reason");
        var answer = await head.PostAsync(form.Address, [.. fields, ("Input.Verdict", "Reject"), ("Input.Verdict", "Approve"), ("Input.Reason", "Not needed."), ("Input.Reason", "Fine.")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var decision = Assert.Single((await DecidedAsync(request)).Decisions);
        Assert.Equal((Verdict.Reject, "Not needed."), (decision.Verdict, decision.Note));
    }

    /// <summary>What the form does not ask cannot be said with it.</summary>
    [Fact]
    public async Task A_decision_takes_who_decides_and_as_what_from_the_session()
    {
        var request = await AskedAsync();
        using var head = await served.Host.VisitAsAsync(City.Head);
        (string, string?)[] said =
        [
            ("Input.Verdict", "Approve"), ("Input.DecidedBy", $"{City.Coordinator.Id}"), ("Input.ActedAs", "Social Media Coordinator"), ("Input.OnBehalfOf", $"{City.Coordinator.Id}"), ("Input.State", "Approved"),
            ("Screen.Request.State", "Approved"), ("Screen.Request.CurrentStep", "2"), ("Request.CurrentStep", "2"), ("Input.GivenWithRequest", "true"), ("Role", "Coordinator"), ("current.Required.Id", $"{City.Coordinator.Id}"),
        ];
        var answer = await head.SendAsync($"/approvals/{await City.ApprovalOfAsync(request)}", said, "Record the decision");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var approval = await DecidedAsync(request);
        var decision = Assert.Single(approval.Decisions);
        Assert.Equal((City.Head.Id, City.Policy.TitleOf(Role.DepartmentHead), null, false), (decision.DecidedBy, decision.ActedAs, decision.OnBehalfOf, decision.GivenWithRequest));
        Assert.Equal((ApprovalState.Open, 2), (approval.State, approval.CurrentStep)); // the Coordinator's step is still asked
    }

    [Fact]
    public async Task A_draft_takes_its_author_its_number_and_its_state_from_nobody()
    {
        using var staff = await served.Host.VisitAsAsync(City.Staff);
        (string, string?)[] said =
        [
            ("Input.Name", "Over-posted"), ("Input.Status", "Approved"), ("Status", "Approved"), ("Draft.Status", "Approved"), ("Input.RequestedBy", $"{City.Coordinator.Id}"), ("RequestedBy", $"{City.Coordinator.Id}"),
            ("Input.Reference", "ACC-1999-000001"), ("Input.ReferenceYear", "1999"), ("Input.Id", $"{Guid.Empty}"), ("Id", $"{Guid.Empty}"), ("Input.SubmittedAt", "1999-01-01"), ("View.MaySend", "true"),
        ];
        var saved = await staff.SendAsync("/registry/requests/new", said, "Save draft");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var draft = await served.Host.ReadAsync(db => db.AccountRequests.AsNoTracking().SingleAsync(found => found.Name == "Over-posted"));
        Assert.Equal((AccountRequestStatus.Draft, City.Staff.Id, null, null), (draft.Status, draft.RequestedBy, draft.Reference, draft.SubmittedAt));
        Assert.NotEqual(Guid.Empty, draft.Id);
    }

    [Fact]
    public async Task A_person_cannot_be_given_rights_or_a_password_with_their_details()
    {
        var person = await City.JoinAsync("Ove Overpost", null);
        var before = await PersonAsync(person.Id);
        using var steward = await served.Host.VisitAsAsync(City.Steward);
        (string, string?)[] said =
        [
            ("Input.JobTitle", "Planner"), ("Input.Roles", "Administrator"), ("Input.PasswordHash", "x"), ("Person.PasswordHash", "x"), ("PasswordHash", "x"), ("Input.SecurityStamp", "x"), ("Input.LockoutEnd", "2099-01-01"),
            ("Input.DeactivatedAt", "1999-01-01"), ("Person.DeactivatedAt", "1999-01-01"), ("Input.Id", $"{City.Coordinator.Id}"), ("Id", $"{City.Coordinator.Id}"), ("Person.Id", $"{City.Coordinator.Id}"),
        ];
        Assert.Equal(HttpStatusCode.Redirect, (await steward.SendAsync($"/people/{person.Id}/edit", said, "Save the details")).Status);
        var after = await PersonAsync(person.Id);
        Assert.Equal(("Planner", before.PasswordHash, before.SecurityStamp, null, null), (after.JobTitle, after.PasswordHash, after.SecurityStamp, after.LockoutEnd, after.DeactivatedAt));
        Assert.Empty((await served.Host.ActorAsync(after)).Seats);
        Assert.NotEqual("Planner", (await PersonAsync(City.Coordinator.Id)).JobTitle);
    }

    [Fact]
    public async Task A_residents_report_is_judged_by_nobody_who_sends_it()
    {
        using var resident = served.Host.Visit();
        (string, string?)[] said =
        [
            ("Input.Words", "It asks for money."), ("Input.Status", "Judged"), ("Status", "Judged"), ("Input.Judgement", "Impostor"), ("Input.ReportedBy", $"{City.Coordinator.Id}"), ("Input.Reference", "RPT-1999-000001"), ("Input.Id", $"{Guid.Empty}"),
        ];
        Assert.Equal(HttpStatusCode.Redirect, (await resident.SendAsync("/report-account?q=instagram.com%2Foverposted&wrong=impostor", said, "Send the report")).Status);
        var report = await served.Host.ReadAsync(db => db.AccountReports.AsNoTracking().SingleAsync(found => found.Words == "It asks for money."));
        Assert.Null(report.ReportedBy);
        Assert.StartsWith("RPT-2026-", report.Reference, StringComparison.Ordinal);
        Assert.Contains("unknown", (await resident.GetAsync("/verify.json?q=instagram.com%2Foverposted")).Body, StringComparison.Ordinal);
    }

    private Task<Guid> AskedAsync() => City.AskAsync(City.Staff, City.Content(City.Staff, $"https://www.instagram.com/{Registry.RegisteredAccounts.NewHandle()}"));

    private async Task<ApprovalRequest> DecidedAsync(Guid request)
    {
        var id = await City.ApprovalOfAsync(request);
        return await served.Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(found => found.Id == id));
    }

    private Task<AppUser> PersonAsync(Guid id) => served.Host.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(found => found.Id == id));
}
