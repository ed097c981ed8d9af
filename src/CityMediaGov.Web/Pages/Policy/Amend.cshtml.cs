using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Policy;

/// <summary>Adds an approved account to the list that the policy closes, as a new version of the policy.</summary>
[RequirePermission(Permission.AmendPolicy), Feature(Features.AccountRegistry)]
public sealed class AmendModel(AppDbContext db, PolicyBook policies, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PolicyInForce Policy { get; private set; } = null!;

    public PolicyVersion Version { get; private set; } = null!;

    /// <summary>Null: the reader is to choose among <see cref="Waiting"/>.</summary>
    public SocialAccount? Account { get; private set; }

    public IReadOnlyList<SocialAccount> Waiting { get; private set; } = [];

    public Refusal? WhyNot => PolicyAmendment.WhyNot(Policy, Account!, current.Required);

    public bool IsDraft => Version.Status is PolicyVersionStatus.Draft;

    /// <summary>The lines as the policy has them.</summary>
    public IEnumerable<string> Lines => Policy.Profile.Account.ClosedList!.Accounts
        .Select(listed => Policy.Policy.Find(listed.Source)?.Quote ?? $"{listed.Name} at {listed.Address}");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        policies.Forget();
        Policy = await policies.InForceAsync(cancel);
        Version = await db.PolicyVersions.SingleAsync(version => version.Id == Policy.Id, cancel);
        var asked = Request.Query["account"].ToString();
        Account = Guid.TryParse(asked, out var id) ? await db.SocialAccounts.SingleOrDefaultAsync(account => account.Id == id, cancel) : null;
        if (Policy.Profile.Account.ClosedList is null || (Account is null && asked.Length > 0))
        {
            context.Result = NotFound();
            return;
        }
        if (Account is null)
            Waiting = await EditModel.WaitingForListAsync(db, Policy, cancel);
        await next();
    }

    public void OnGet()
    {
        if (Account is not null)
            Input = new() { Line = PolicyAmendment.Proposal(Policy, Account), Stamp = Version.Stamp };
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DutyBook duties, CancellationToken cancel)
    {
        if (Account is null)
            return NotFound();
        var now = time.GetUtcNow().UtcDateTime;
        Version.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        if (PolicyAmendment.WhyNotLine(Input.Line, Account) is { } problem)
            ModelState.AddModelError("Input.Line", problem);
        if (PolicyAmendment.WhyNotAdoptedOn(Input.AdoptedOn, Version.Status, Policy.Today(now)) is { } badDay)
            ModelState.AddModelError("Input.AdoptedOn", badDay);
        if (!ModelState.IsValid)
            return this.Again();

        var unit = await db.Units.SingleAsync(found => found.Id == Account.UnitId, cancel);
        var amended = new PolicyAmendment(Policy, Account, unit, Input.Line!).Adopt(Version, Input.AdoptedOn, current.Required, now);
        db.Add(amended);
        await duties.MeetAsync(DutyKind.AmendPolicyList, Account.Id, current.Required, now, cancel);
        await SaveAsync(cancel);
        TempData.Flash($"The policy lists {Account.AuditTitle} now.", $"Version {amended.Number} is in force. The account can be put on the public register.");
        return RedirectToPage("/Registry/Details", new { id = Account.Id });
    }

    /// <summary>Of two amendments at once the second finds its number taken, or the version before it replaced.</summary>
    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (UniqueIndex.IsTaken(taken, "PolicyVersions", nameof(PolicyVersion.Number)))
        {
            throw new StaleFormException(Version);
        }
    }

    public sealed class Form
    {
        public string? Line { get; set; }

        public DateOnly? AdoptedOn { get; set; }

        public Guid Stamp { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Line).NotEmpty().WithMessage("Write the line as the policy will read")
            .MaximumLength(PolicyAmendment.LineLength).WithMessage($"The line may have {PolicyAmendment.LineLength} characters at most");
    }
}
