using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
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
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Changes what residents read about an account. Platform and address stay: another address is another account.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class ModifyModel(AppDbContext db, PolicyBook policies, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SocialAccount Account { get; private set; } = null!;

    public PolicyInForce Policy { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(language => new SelectListItem(language.Value, language.Key));

    public IReadOnlyList<SelectListItem> CommentModes => [.. Policy.Profile.Account.CommentModes.Select(mode => new SelectListItem(mode.Text, mode.Key))];

    public Refusal? WhyNot => Account.WhyNotModify(current.Required);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await db.SocialAccounts.SingleOrDefaultAsync(account => account.Id == id, cancel) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        (Account, Policy) = (account, await policies.InForceAsync(cancel));
        Units = await db.Units.AsNoTracking().Where(unit => unit.ClosedAt == null || unit.Id == account.UnitId).OrderBy(unit => unit.Name)
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).ToListAsync(cancel);
        await next();
    }

    public void OnGet() => Input = new()
    {
        Name = Account.Name,
        UnitId = Account.UnitId,
        Purpose = Account.Purpose,
        Language = Account.Language,
        CommentMode = Account.CommentMode,
        Contact = Account.Contact,
        Stamp = Account.Stamp,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        if (!Units.Any(unit => Guid.Parse(unit.Value) == Input.UnitId))
            ModelState.AddModelError("Input.UnitId", "Choose an open unit");
        if (!string.IsNullOrEmpty(Input.CommentMode) && CommentModes.All(mode => mode.Value != Input.CommentMode))
            ModelState.AddModelError("Input.CommentMode", "Choose how residents’ comments are treated");
        if (!ModelState.IsValid)
            return this.Again();
        Account.ModifyEntry(current.Required, Input.AsEntry(), Input.Reason, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("Changed.", Account.IsPublic ? "Residents read it so from now on." : null);
        return RedirectToPage("Details", new { id = Account.Id });
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public Guid? UnitId { get; set; }

        public string? Purpose { get; set; }

        public string? Language { get; set; }

        public string? CommentMode { get; set; }

        public string? Contact { get; set; }

        public string? Reason { get; set; }

        public Guid Stamp { get; set; }

        public AccountEntry AsEntry() => new(Name!, UnitId!.Value, Purpose ?? "", Language!, NullWhenBlank(CommentMode), NullWhenBlank(Contact));

        private static string? NullWhenBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Name the account as residents will read it")
                .MaximumLength(AccountRequest.NameLength).WithMessage($"The name may have {AccountRequest.NameLength} characters at most");
            RuleFor(form => form.UnitId).NotNull().WithMessage("Choose the unit that runs it");
            RuleFor(form => form.Purpose).NotEmpty().WithMessage("Say what the account is for")
                .MaximumLength(AccountRequest.TextLength).WithMessage($"The purpose may have {AccountRequest.TextLength} characters at most");
            RuleFor(form => form.Language).Must(language => language is not null && Languages.All.ContainsKey(language)).WithMessage("Choose the language of the account");
            RuleFor(form => form.Contact).MaximumLength(AccountRequest.ContactLength).WithMessage($"The contact may have {AccountRequest.ContactLength} characters at most");
            RuleFor(form => form.Reason).MaximumLength(SocialAccount.ReasonLength).WithMessage($"The reason may have {SocialAccount.ReasonLength} characters at most");
        }
    }
}
