using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Publish;

/// <summary>One page on which the directory appears: what a person saw there, and when.</summary>
[AnySignedIn, Feature(Features.PublicDirectory)]
public sealed class DetailsModel(AppDbContext db, DirectoryBook book, CurrentActor current, TimeProvider time) : PublishPage(db, book, current)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public DirectoryAppearance Appearance { get; private set; } = null!;

    public string? CheckedBy { get; private set; }

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    public Refusal? WhyNotCheck => Appearance.WhyNotCheck(Policy, Current.Required);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public void OnGet() => (Input.Stamp, Input.On) = (Appearance.Stamp, Policy.Today(Now));

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryKeeping keeping, CancellationToken cancel)
    {
        if (Input.On > Policy.Today(Now))
        {
            ModelState.AddModelError("Input.On", "This day lies in the future. Record it when you have looked.");
            return this.Again();
        }
        Appearance.Expect(Input.Stamp);
        if (Input.Outcome is AppearanceState.Withdrawn)
            await keeping.WithdrawAsync(Appearance.Id, Input.Stamp, Input.Findings, Current.Required, Now, cancel);
        else
            await keeping.CheckAsync(Appearance.Id, Input.Stamp, (Input.Outcome is AppearanceState.Seen, Input.Findings, Input.On!.Value), Current.Required, Now, cancel);
        TempData.Flash("On record.", Input.Outcome is AppearanceState.Missing ? "Put the directory back, then look again." : null);
        return RedirectToPage("Index");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await Db.DirectoryAppearances.AsNoTracking().SingleOrDefaultAsync(page => page.Id == id, cancel) is not { } appearance)
            return false;
        Appearance = appearance;
        CheckedBy = await Db.Users.Where(person => person.Id == appearance.CheckedBy).Select(person => person.FullName).SingleOrDefaultAsync(cancel);
        History = await RecordHistory.ReadAsync(Db, id, cancel);
        return true;
    }

    public sealed class Form
    {
        public AppearanceState? Outcome { get; set; }

        public DateOnly? On { get; set; }

        public string? Findings { get; set; }

        public Guid Stamp { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Outcome).Must(outcome => outcome is AppearanceState.Seen or AppearanceState.Missing or AppearanceState.Withdrawn).WithMessage("Choose what you found on the page");
            RuleFor(form => form.On).NotNull().WithMessage("Say on which day you looked");
            RuleFor(form => form.Findings).NotEmpty().WithMessage("Say what you saw, or why it is no longer there")
                .MaximumLength(DirectoryAppearance.WordsLength).WithMessage($"Use at most {DirectoryAppearance.WordsLength} characters");
        }
    }
}
