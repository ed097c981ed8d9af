using System.Globalization;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Requests;

public enum RequestTab
{
    Mine,
    Waiting,
    Returned,
    Decided,
    All,
}

/// <summary>Which requests are wanted, and from where on.</summary>
/// <param name="Words">Part of a name, or a reference.</param>
/// <param name="Place">Null for the newest.</param>
public sealed record RequestSearch(RequestTab Tab, string? Words, Guid? Unit, string? Platform, AccountRequestStatus? Status, ListPlace? Place);

/// <summary>A row of the list from which another page of it begins: newer ones before it, or older ones after it.</summary>
public sealed record ListPlace(DateTime At, Guid Id, bool Newer)
{
    public static ListPlace? Parse(string? text, bool newer) =>
        text?.Split('_') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var row) ? new(new(at, DateTimeKind.Utc), row, newer) : null;

    public override string ToString() => $"{At.Ticks.ToString(CultureInfo.InvariantCulture)}_{Id:N}";
}

public sealed record RequestRow(
    Guid Id, string? Reference, string? Name, string? PlatformName, AccountRequestStatus Status, string Author, string? Unit, DateTime? SubmittedAt, DateTime EditedAt)
{
    /// <summary>"Kao Vang, Department Head", or a body and who records its decision; null while nobody is asked.</summary>
    public string? WaitsFor { get; init; }

    public string Title => $"{Name ?? "No name yet"}{(PlatformName is { } platform ? $" on {platform}" : "")}";
}

/// <param name="Newer">Null at the beginning.</param>
/// <param name="Older">Null at the end.</param>
public sealed record RequestRows(IReadOnlyList<RequestRow> Rows, ListPlace? Newer, ListPlace? Older);

/// <summary>Reads one page of the requests that somebody may see: what was touched last comes first.</summary>
public sealed class RequestList(AppDbContext db, PeopleReader people, PolicyBook policies)
{
    private const int PageSize = 25;

    public async Task<RequestRows> ReadAsync(RequestSearch search, Actor actor, DateTime now, CancellationToken cancel)
    {
        var wanted = Wanted(search, actor);
        var ordered = search.Place switch
        {
            { Newer: true } place => wanted.Where(row => row.EditedAt >= place.At && (row.EditedAt > place.At || row.Id > place.Id)).OrderBy(row => row.EditedAt).ThenBy(row => row.Id),
            { } place => wanted.Where(row => row.EditedAt <= place.At && (row.EditedAt < place.At || row.Id < place.Id)).OrderByDescending(row => row.EditedAt).ThenByDescending(row => row.Id),
            null => wanted.OrderByDescending(row => row.EditedAt).ThenByDescending(row => row.Id),
        };
        var rows = await (
            from asked in ordered.Take(PageSize + 1)
            join author in db.Users on asked.RequestedBy equals author.Id
            join unit in db.Units on asked.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new RequestRow(asked.Id, asked.Reference, asked.Name, asked.PlatformName, asked.Status, author.FullName, unit == null ? null : unit.Name,
                asked.SubmittedAt, asked.EditedAt)).ToListAsync(cancel);
        var isNewer = search.Place is { Newer: true };
        if (isNewer)
            rows.Reverse();
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(isNewer ? 0 : PageSize);
        return new(await WithDecidersAsync(rows, now, cancel),
            rows.Count > 0 && (isNewer ? more : search.Place is not null) ? new(rows[0].EditedAt, rows[0].Id, Newer: true) : null,
            rows.Count > 0 && (isNewer || more) ? new(rows[^1].EditedAt, rows[^1].Id, Newer: false) : null);
    }

    private IQueryable<AccountRequest> Wanted(RequestSearch search, Actor actor)
    {
        var wanted = db.AccountRequests.AsNoTracking().VisibleTo(actor).Where(row => row.Status != AccountRequestStatus.Discarded);
        wanted = search.Tab switch
        {
            RequestTab.Mine => wanted.Where(row => row.RequestedBy == actor.Id),
            RequestTab.Waiting => wanted.Where(row => row.Status == AccountRequestStatus.InReview),
            RequestTab.Returned => wanted.Where(row => row.Status == AccountRequestStatus.Returned),
            RequestTab.Decided => wanted.Where(row =>
                row.Status == AccountRequestStatus.Approved || row.Status == AccountRequestStatus.Rejected || row.Status == AccountRequestStatus.Withdrawn),
            _ => wanted,
        };
        if (search.Unit is { } unit)
            wanted = wanted.Where(row => row.UnitId == unit);
        if (search.Platform is { } platform)
            wanted = wanted.Where(row => row.Platform == platform);
        if (search.Status is { } status)
            wanted = wanted.Where(row => row.Status == status);
        if (search.Words is not { } words)
            return wanted;
        var pattern = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
        return wanted.Where(row => EF.Functions.Like(row.Name!, pattern, "\\") || EF.Functions.Like(row.Reference!, pattern, "\\"));
    }

    /// <summary>Two queries for the whole page: the open seats, and who holds them.</summary>
    private async Task<IReadOnlyList<RequestRow>> WithDecidersAsync(List<RequestRow> rows, DateTime now, CancellationToken cancel)
    {
        var waiting = rows.Where(row => row.Status is AccountRequestStatus.InReview).Select(row => row.Id).ToList();
        if (waiting.Count == 0)
            return rows;
        var seats = (await (
            from approval in db.ApprovalRequests.AsNoTracking()
            where waiting.Contains(approval.SubjectId) && approval.State == ApprovalState.Open
            from seat in approval.Seats
            from step in approval.Steps
            where seat.IsOpen && step.Number == seat.Step
            select new { approval.SubjectId, approval.RequestedBy, step.Body, step.Rule, seat.Order, seat.Role, seat.UnitId, seat.Title }).ToListAsync(cancel)).ToLookup(seat => seat.SubjectId);
        var staffing = await people.StaffingAsync([.. seats.SelectMany(found => found).Select(seat => seat.Role).Distinct()], now, cancel);
        var policy = await policies.InForceAsync(cancel);
        return [.. rows.Select(row => row with { WaitsFor = seats[row.Id].FirstOrDefault() is { } any
            ? AskedWords.WaitsFor(any.Body, AskedWords.Who(any.Body, any.Rule,
                seats[row.Id].OrderBy(seat => seat.Order).Select(seat => new AskedSeat(seat.Role, seat.Title, staffing.NamesOf(seat.Role, seat.UnitId, [seat.RequestedBy]))), policy))
            : null })];
    }
}
