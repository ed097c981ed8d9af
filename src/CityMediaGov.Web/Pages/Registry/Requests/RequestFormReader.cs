using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>Reads what the form shows, and what was meant by what was typed into it.</summary>
public sealed class RequestFormReader(
    AppDbContext db, PolicyBook policies, AccountOffice office, AccountOverlaps overlaps, EvidenceDesk evidence, PlatformBook platforms, PlatformStandings standings)
{
    private const int MostPeople = 40;

    /// <summary>Null when there is no such request that this person can see.</summary>
    public Task<AccountRequest?> FindAsync(Guid id, Actor actor, CancellationToken cancel) =>
        db.AccountRequests.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancel);

    public async Task<RequestForm> FormOfAsync(AccountRequest draft, CancellationToken cancel) =>
        RequestForm.Of(draft, RequestPlatforms.KeyOf((await policies.InForceAsync(cancel)).Profile, await platforms.ListAsync(cancel), draft.Platform, draft.OtherPlatform));

    public async Task<RequestFormView> ViewAsync(RequestForm form, AccountRequest? draft, Actor actor, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var listed = await platforms.ListAsync(cancel);
        var known = RequestPlatforms.Understand(policy.Profile, listed, form.Address, form.Platform, form.OtherPlatform);
        var (rules, list) = (policy.Profile.Account, policy.Profile.Account.ClosedList);
        return new()
        {
            Policy = policy,
            Platforms = PlatformItems.Of(RequestPlatforms.Of(policy.Profile, listed)),
            Standing = await standings.OfAsync(policy, known.Platform, known.OtherPlatform, cancel),
            Units = await UnitsAsync(actor, form.UnitId, cancel),
            People = await PeopleAsync(form, cancel),
            Address = AddressLine.Of(form.Address, policy.Profile, listed),
            Near = await overlaps.FindAsync(form.ToContent(known, form.UnitId, rules, []), draft?.Id, policy, cancel),
            Numbers = rules.SustainableNumber is null ? null : await AccountNumbers.ReadAsync(db, form.UnitId, draft?.Id, cancel),
            MissesArea = rules.InterestAreaExpected is { Value: true } && form.InterestAreas.Count == 0 && draft is not null,
            IsPersonal = form.Kind == AccountCharter.Personal || AddressRecognition.Read(form.Address, listed).IsPersonalProfile,
            NotListedIn = known.Address is { } address && list is not null && !policy.ListedAddresses.Contains(address.Key) ? list : null,
            PlanNeeded = form.UnitId is { } unit && !await db.WorkPlans.AnyAsync(plan => plan.CurrentOf == unit, cancel) ? policy.Profile.RequiredPlan() : null,
            Route = await office.PreviewAsync(form.UnitId, actor, now, cancel),
            Files = draft is null ? [] : await FilesOfAsync(draft.Id, cancel),
        };
    }

    /// <summary>What was typed, as the register understands it, with the people who are named by e-mail address; unknown are the addresses that nobody has who may sign in.</summary>
    public async Task<(AccountRequestContent Content, string? PlatformName, IReadOnlyList<string> Unknown)> ReadAsync(RequestForm form, CancellationToken cancel)
    {
        var profile = (await policies.InForceAsync(cancel)).Profile;
        var known = RequestPlatforms.Understand(profile, await platforms.ListAsync(cancel), form.Address, form.Platform, form.OtherPlatform);
        var unitId = form.UnitId is { } unit && await db.Units.AnyAsync(found => found.Id == unit, cancel) ? form.UnitId : null;
        var addresses = (form.OtherManagers ?? "").Split([' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Take(RequestFormRules.MostManagers)
            .Select(address => (Typed: address, Key: address.ToUpperInvariant())).DistinctBy(address => address.Key).ToList();
        var keys = addresses.Select(address => address.Key).ToList();
        var people = await db.Users.AsNoTracking()
            .Where(person => form.Managers.Contains(person.Id) || (person.DeactivatedAt == null && keys.Contains(person.NormalizedEmail!)))
            .OrderBy(person => person.Id).Select(person => new { person.Id, person.NormalizedEmail }).ToListAsync(cancel);
        var content = form.ToContent(known, unitId, profile.Account, [.. people.Select(person => person.Id)]);
        return (content, known.Name, [.. addresses.Where(address => people.TrueForAll(person => person.NormalizedEmail != address.Key)).Select(address => address.Typed)]);
    }

    public async Task<IReadOnlyList<AttachedFile>> FilesOfAsync(Guid requestId, CancellationToken cancel) =>
        await evidence.Of(requestId).AsNoTracking().Select(file => new AttachedFile(file.Id, file.ClientName, file.Size, file.Kind, file.Hash)).ToListAsync(cancel);

    // The keys become text here: a database writes them its own way.
    private async Task<IReadOnlyList<SelectListItem>> UnitsAsync(Actor actor, Guid? chosen, CancellationToken cancel)
    {
        var own = actor.Seats.Where(seat => seat.Role == Role.DepartmentHead && seat.UnitId is not null).Select(seat => seat.UnitId).Append(actor.UnitId).ToList();
        var any = actor.Can(Permission.RunRegister);
        var units = await db.Units.AsNoTracking().Where(unit => unit.Id == chosen || (unit.ClosedAt == null && (any || own.Contains(unit.Id)))).OrderBy(unit => unit.Name)
            .Select(unit => new { unit.Id, unit.Name, unit.ClosedAt }).ToListAsync(cancel);
        return [.. units.Select(unit => new SelectListItem(unit.ClosedAt is null ? unit.Name : $"{unit.Name} (closed)", unit.Id.ToString()))];
    }

    private async Task<IReadOnlyList<SelectListItem>> PeopleAsync(RequestForm form, CancellationToken cancel)
    {
        var people = await db.Users.AsNoTracking()
            .Where(person => form.Managers.Contains(person.Id) || (person.DeactivatedAt == null && person.UnitId != null && person.UnitId == form.UnitId))
            .OrderByDescending(person => form.Managers.Contains(person.Id)).ThenBy(person => person.FullName).Take(MostPeople)
            .Select(person => new { person.Id, person.FullName, person.JobTitle }).ToListAsync(cancel);
        return [.. people.Select(person => new SelectListItem(person.JobTitle.Length == 0 ? person.FullName : $"{person.FullName}, {person.JobTitle}", person.Id.ToString()))];
    }
}
