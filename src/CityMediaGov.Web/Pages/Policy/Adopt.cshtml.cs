using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Policy;

/// <summary>The city adopted the draft: from then on no page calls it one.</summary>
[RequirePermission(Permission.AmendPolicy)]
public sealed class AdoptModel(AppDbContext db, PolicyBook policies, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PolicyInForce Policy { get; private set; } = null!;

    public PolicyVersion Version { get; private set; } = null!;

    public Refusal? WhyNot => Version.WhyNotRecordAdoption(current.Required);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        policies.Forget();
        Policy = await policies.InForceAsync(HttpContext.RequestAborted);
        Version = await db.PolicyVersions.SingleAsync(version => version.Id == Policy.Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Input.Stamp = Version.Stamp;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Version.Expect(Input.Stamp);
        if (PolicyVersion.WhyNotAdoptedOn(Input.AdoptedOn!.Value, Policy.Today(now)) is { } ahead)
        {
            ModelState.AddModelError("Input.AdoptedOn", $"{ahead.Sentence} {ahead.WayOn}");
            return this.Again();
        }
        Version.RecordAdoption(Input.AdoptedOn.Value, Policy.Today(now), current.Required, now);
        await db.SaveChangesAsync(cancel);
        TempData.Flash("The policy is adopted.", $"Version {Version.Number}, adopted {WrittenTime.Day(Input.AdoptedOn.Value)}. No page calls it a draft any more.");
        return RedirectToPage("Edit");
    }

    public sealed class Form
    {
        public DateOnly? AdoptedOn { get; set; }

        public Guid Stamp { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.AdoptedOn).NotNull().WithMessage("Say on which day the City adopted the policy");
    }
}
