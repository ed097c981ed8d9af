using System.Globalization;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Outbox;

/// <summary>What the product wrote to people, newest first.</summary>
[RequirePermission(Permission.SeeOutbox)]
public sealed class IndexModel(AppDbContext db, IMailSender sender) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];

    public string? OlderUrl { get; private set; }

    public string? NewestUrl => After is null ? null : AddressOf(null);

    public bool HasServer => sender.IsConfigured;

    public bool IsNarrowed => StateRead is not null || !string.IsNullOrWhiteSpace(Q);

    public static IEnumerable<(string Value, string Text)> States => Enum.GetValues<MessageState>().Select(state => (state.ToString(), MessageWords.Of(state)));

    private MessageState? StateRead => Enum.TryParse<MessageState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var messages = db.Messages.AsNoTracking();
        if (StateRead is { } state)
            messages = messages.Where(message => message.State == state);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var word = Q.Trim();
            messages = messages.Where(message => message.Address.Contains(word) || message.Subject.Contains(word));
        }
        if (Place(After) is var (at, id))
            messages = messages.Where(message => message.CreatedAt <= at && (message.CreatedAt < at || message.Id < id));
        var found = await messages.OrderByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id).Take(PageSize + 1)
            .Select(message => new MessageRow(message.Id, message.Address, message.Subject, message.CreatedAt, message.State, message.NextTryAt, message.SentAt, message.Attempts)).ToListAsync(cancel);
        Messages = [.. found.Take(PageSize)];
        OlderUrl = found.Count > PageSize ? AddressOf($"{Messages[^1].CreatedAt.Ticks}-{Messages[^1].Id:N}") : null;
    }

    private string AddressOf(string? after) => QueryString.Create(new Dictionary<string, string?> { ["state"] = State, ["q"] = Q, ["after"] = after }
        .Where(part => !string.IsNullOrEmpty(part.Value))).ToUriComponent() is { Length: > 0 } query ? $"/outbox{query}" : "/outbox";

    private static (DateTime At, Guid Id)? Place(string? text) =>
        text?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var key)
            ? (new DateTime(at, DateTimeKind.Utc), key)
            : null;
}

public sealed record MessageRow(Guid Id, string Address, string Subject, DateTime CreatedAt, MessageState State, DateTime? NextTryAt, DateTime? SentAt, int Attempts);
