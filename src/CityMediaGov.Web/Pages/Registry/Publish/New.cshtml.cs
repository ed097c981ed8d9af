using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Publish;

/// <summary>Puts a page of the city's website on record on which the directory appears.</summary>
[AnySignedIn, Feature(Features.PublicDirectory)]
public sealed class NewModel(AppDbContext db, DirectoryBook book, CurrentActor current, TimeProvider time) : PublishPage(db, book, current)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryKeeping keeping, CancellationToken cancel)
    {
        var page = await keeping.RecordAsync(Input.Address!, Current.Required, time.GetUtcNow().UtcDateTime, cancel);
        TempData.Flash("On record.", "Open the page, then record here what you saw on it.");
        return Redirect($"/registry/publish/{page.Id}");
    }

    protected override Task<bool> LoadAsync(CancellationToken cancel) => Task.FromResult(true);

    public sealed class Form
    {
        public string? Address { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Address).Custom((address, field) =>
        {
            if (DirectoryAppearance.ProblemOf(address) is { } problem)
                field.AddFailure(problem);
        });
    }
}
