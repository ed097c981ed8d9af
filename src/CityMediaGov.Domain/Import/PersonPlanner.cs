using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Import;

/// <param name="Email">Of somebody who left it may be somebody else's by now.</param>
/// <param name="IsOpen">May sign in.</param>
/// <param name="IsInvitable">Has no password yet and was never invited.</param>
internal sealed record KnownPerson(
    Guid Id, string Name, string Email, string JobTitle, string PersonType, Guid? UnitId, Guid? SupervisorId, string? ImportKey, bool IsOpen, bool IsInvitable) : IRankedRecord
{
    string? IKnownRecord.OwnKey => IsOpen ? Email : null;

    string IKnownRecord.Title => Name;

    Guid? IRankedRecord.AboveId => SupervisorId;

    string IRankedRecord.CalledAs => Email;
}

/// <summary>What a row does to a person.</summary>
/// <param name="Person">Null when the person is in the register.</param>
internal sealed record PersonContent(AppUser? Person, PersonDetails Details, string Email, string? ImportKey, bool Invite);

/// <summary>Compares a file of people with the register. A supervisor may stand anywhere in the same file.</summary>
internal sealed class PersonPlanner(IReadOnlyList<KnownPerson> known, IReadOnlyList<KnownUnit> units, ImportHand hand)
{
    public static readonly ImportColumn Name = new("name", "First and last name.", true, "Marla Jensen", "full name", "person");
    public static readonly ImportColumn Email = new("e-mail", "The address with which the person signs in.", true, "marla.jensen@city.example", "mail", "e-mail address", "login");
    public static readonly ImportColumn Title = new("title", "The job title.", true, "Recreation Program Supervisor", "job title", "position");
    public static readonly ImportColumn Type = new("type", "The kind of person, as the policy names it.", true, "employee", "person type", "kind");
    public static readonly ImportColumn InUnit = new("unit", "Name or key of the unit; empty for people of the City as a whole.", false, "", "department");
    public static readonly ImportColumn Supervisor = new("supervisor", "E-mail address or key of the person above.", false, "", "supervisor e-mail", "reports to");
    public static readonly ImportColumn Invite = new("invite", "“yes” sends an invitation to somebody who has no password yet.", false, "no", "invitation");

    private readonly ImportNotes notes = new();
    private readonly UnitLookup unitNames = new(units);
    private readonly RegisterMatch<KnownPerson> match = new(known, Email);
    private readonly Ranking ranking = new(Supervisor, known, EmailAddress.Normalise, typed => $"Nobody who may sign in has “{typed}”, in the register or in this file.", AppUser.EmailLength);

    public ImportPlan Plan(ImportSheet sheet)
    {
        var rows = sheet.Rows.Select(Read).OfType<PersonRow>().ToList();
        return ImportPlan.Of(ranking.FromTheTop(rows).Select(LineOf), notes, sheet);
    }

    private PersonRow? Read(ImportRow row)
    {
        if (RowReader.Of(row, notes) is not { } reader)
            return null;
        var (key, typed) = (reader.Text(ImportColumn.Key, AppUser.ImportKeyLength), reader.Typed(Email));
        var found = match.Find(reader, key, EmailAddress.Normalise(typed));
        if (found is { IsOpen: false })
            reader.Bad(ImportColumn.Key, $"The register has this key for somebody who may no longer sign in: {found.Name}.");
        if (typed != found?.Email && EmailAddress.WhyNot(typed) is { } problem)
            reader.Bad(Email, $"{problem}.");
        var types = hand.Policy.Profile.PersonTypes.Select(type => (type.Key, type.Name));
        return new(reader, found, key, EmailAddress.Normalise(typed),
            new(reader.Needed(Name, AppUser.NameLength, found?.Name, "Give the person’s name."), reader.Needed(Title, AppUser.TitleLength, found?.JobTitle, "Give the person’s title."),
                reader.Choice(Type, found?.PersonType, types, "Say what kind of person it is.", "no kind of person in the policy") ?? "", unitNames.Read(reader, InUnit, found?.UnitId), null),
            InviteOf(reader, found));
    }

    private bool InviteOf(RowReader reader, KnownPerson? found)
    {
        var wanted = reader.YesOrNo(Invite) ?? hand.Terms.Invite;
        if (!wanted || found is { IsInvitable: false })
            return false;
        if (hand.By.Id == Actor.Register.Id)
            reader.Bad(Invite, "An invitation is good as long as whoever sent it keeps the list of people: say with --by who that is.");
        return true;
    }

    private ImportLine LineOf(PersonRow row)
    {
        var details = row.Details with { SupervisorId = ranking.AboveOf(row) };
        if (row.Known is not { } found)
        {
            var person = AppUser.Join(details, row.Email, hand.By, hand.Now, hand.Reason, row.Key);
            ranking.Made(row, person.Id);
            return ImportLine.ToAdd(row.Reader.Row, person.FullName, person.Id, new PersonContent(person, details, row.Email, row.Key, row.Invite));
        }
        return ImportLine.ToCompare(row.Reader.Row, found, new PersonContent(null, details, row.Email, row.Key, row.Invite),
            (ImportColumn.Key, found.ImportKey, row.Key ?? found.ImportKey), (Name, found.Name, details.FullName), (Email, found.Email, row.Email), (Title, found.JobTitle, details.JobTitle),
            (Type, found.PersonType, details.PersonType), (InUnit, unitNames.NameOf(found.UnitId), unitNames.NameOf(details.UnitId)), ranking.ChangeOf(row),
            (Invite, null, row.Invite ? "is sent an invitation" : null));
    }

    private sealed record PersonRow(RowReader Reader, KnownPerson? Known, string? Key, string Email, PersonDetails Details, bool Invite) : RankedRow(Reader, Known, Key)
    {
        public override string CalledAs => Email;
    }
}
