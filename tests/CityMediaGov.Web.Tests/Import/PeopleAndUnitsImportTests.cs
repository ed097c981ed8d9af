using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Import;

using static ImportingCity;

public sealed class PeopleAndUnitsImportTests(Wausau wausau) : IClassFixture<Wausau>
{
    private const string Chosen = "seven grey geese over the weir";

    private AppHost Host => wausau.Host;

    [Fact]
    public async Task Units_come_in_with_what_stands_above_them_and_a_key_renames_one()
    {
        using var steward = await Host.VisitAsAsync(wausau.City.Steward);
        await ImportAsync(steward, "/units/import", Csv("key,name,type,parent", "T,Trails,department,Outdoors", "O,Outdoors,Department,public works"));
        var (trails, outdoors) = (await UnitAsync("T"), await UnitAsync("O"));
        Assert.Equal((outdoors.Id, wausau.City.Works.Id), (trails.ParentId!.Value, outdoors.ParentId!.Value));
        await ImportAsync(steward, "/units/import", Csv("key,name,type,parent", "T,Trails and Paths,department,O"));
        Assert.Equal(("Trails and Paths", trails.Id), ((await UnitAsync("T")).Name, (await UnitAsync("T")).Id));
        var page = await steward.CompareAsync("/units/import", await steward.DownloadAsync("/units/import?handler=export"));
        Assert.Equal(("0", "0", "0"), (page.Fact("New"), page.Fact("Changed"), page.Fact("With errors")));
    }

    [Fact]
    public async Task People_come_in_without_a_password_and_an_invitation_lets_in_the_same_person()
    {
        using var steward = await Host.VisitAsAsync(wausau.City.Steward);
        var file = Csv("name,e-mail,title,type,unit,supervisor,invite", "Ines Import,ines@city.example,Planner,employee,Public Works,ivo@city.example,yes", "Ivo Import,ivo@city.example,Chief Planner,employee,Public Works,,no");
        await ImportAsync(steward, "/people/import", file);
        var (ines, ivo) = (await PersonAsync("ines@city.example"), await PersonAsync("ivo@city.example"));
        Assert.Equal((null, null, ivo.Id, wausau.City.Works.Id), (ines.PasswordHash, ivo.PasswordHash, ines.SupervisorId!.Value, ines.UnitId!.Value));
        var letter = await Host.ReadAsync(db => db.Messages.SingleAsync(message => message.Address == "ines@city.example"));
        Assert.Equal(0, await Host.ReadAsync(db => db.Messages.CountAsync(message => message.Address == "ivo@city.example")));

        using var visitor = Host.Visit();
        var link = letter.Body[letter.Body.IndexOf("/invite/", StringComparison.Ordinal)..].Split('\n')[0].Trim();
        Assert.Equal("/work", (await visitor.SendAsync(link, [("Input.Password", Chosen)])).Location);
        Assert.Contains("Ines Import", (await visitor.GetAsync("/people/me")).Text, StringComparison.Ordinal);
        Assert.Equal(ines.Id, (await PersonAsync("ines@city.example")).Id);
        Assert.Equal(["person.added", "person.password-chosen", "person.signed-in"], await Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == ines.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync()));

        foreach (var again in new[] { file, await steward.DownloadAsync("/people/import?handler=export") })
            Assert.Contains("There is nothing to store", (await steward.CompareAsync("/people/import", again)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_on_the_list_without_a_password_can_be_invited_later_and_nobody_twice()
    {
        using var steward = await Host.VisitAsAsync(wausau.City.Steward);
        await ImportAsync(steward, "/people/import", Csv("name,e-mail,title,type", "Lea Later,lea@city.example,Clerk,employee"));
        var sent = await steward.SendAsync("/people/invite", [("Input.FullName", "Lea Later"), ("Input.Email", "lea@city.example"), ("Input.JobTitle", "Clerk"), ("Input.PersonType", "employee")], "Send the invitation");
        Assert.Equal("/people/invitations", sent.Location);
        var page = await steward.CompareAsync("/people/import", Csv("name,e-mail,title,type", "Lea Later,lea@city.example,Clerk,employee"), ("Input.Invite", "true"));
        Assert.Equal("1", page.Fact("As they are"));
    }

    [Fact]
    public async Task A_mailbox_is_changed_by_key_and_never_taken_from_somebody_else()
    {
        using var steward = await Host.VisitAsAsync(wausau.City.Steward);
        await ImportAsync(steward, "/people/import", Csv("key,name,e-mail,title,type", "P1,Max Mailbox,max@city.example,Clerk,employee"));
        var page = await steward.CompareAsync("/people/import", Csv("key,name,e-mail,title,type", "P1,Max Mailbox,stef.staff@city.example,Clerk,employee"));
        Assert.Contains("The register has this for another one: Stef Staff.", page.Text, StringComparison.Ordinal);
        await ImportAsync(steward, "/people/import", Csv("key,name,e-mail,title,type", "P1,Max Mailbox,max.mailbox@city.example,Clerk,employee"));
        Assert.Equal("P1", (await PersonAsync("max.mailbox@city.example")).ImportKey);
    }

    [Fact]
    public async Task Each_page_is_for_who_keeps_its_list()
    {
        using var coordinator = await Host.VisitAsAsync(wausau.City.Coordinator);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync("/people/import")).Status);
        using var steward = await Host.VisitAsAsync(wausau.City.Steward);
        Assert.Equal(HttpStatusCode.Forbidden, (await steward.GetAsync("/registry/import")).Status);
        var run = (await steward.CompareAsync("/units/import", Csv("name,type", "Somewhere,department"))).Address;
        Assert.Equal(HttpStatusCode.NotFound, (await steward.GetAsync(run.Replace("/units/", "/people/", StringComparison.Ordinal))).Status);
        foreach (var (address, columns) in new[] { ("/units/import", "key,name,type,parent"), ("/people/import", "key,name,e-mail,title,type,unit,supervisor,invite") })
            Assert.Equal($"{columns}\r\n", System.Text.Encoding.UTF8.GetString(await steward.DownloadAsync($"{address}?handler=template")).TrimStart('\uFEFF'));
    }

    private async Task ImportAsync(Visitor visitor, string address, byte[] file)
    {
        var page = await visitor.CompareAsync(address, file);
        Assert.Equal("0", page.Fact("With errors"));
        await visitor.SendAsync(page, [], "Import it");
        Assert.Equal(1, await Host.RunImportsAsync());
    }

    private Task<Unit> UnitAsync(string key) => Host.ReadAsync(db => db.Units.AsNoTracking().SingleAsync(unit => unit.ImportKey == key));

    private Task<AppUser> PersonAsync(string email) => Host.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(person => person.Email == email));
}
