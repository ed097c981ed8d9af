using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Publish;

/// <summary>The directory's keeper says that it is complete, with what came and went since the last time in sight.</summary>
[AnySignedIn, Feature(Features.PublicDirectory)]
public sealed class ConfirmModel(AppDbContext db, DirectoryBook book, CurrentActor current, TimeProvider time) : PublishPage(db, book, current)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ListingLine> Changes { get; private set; } = [];

    public int Official => Directory.Accounts.Count(account => account.Status is DirectoryStatus.Official);

    public int Former => Directory.Accounts.Count - Official;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryKeeping keeping, CancellationToken cancel)
    {
        var confirmation = await keeping.ConfirmAsync(Input.Read, Input.Remark, Current.Required, time.GetUtcNow().UtcDateTime, cancel);
        TempData.Flash("Confirmed.", $"{confirmation.Official} official and {confirmation.Former} former accounts, {WrittenTime.Day(confirmation.ConfirmedOn)}.");
        return RedirectToPage("Index");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Changes = await ListingHistory.SinceConfirmedAsync(Db, cancel);
        return true;
    }

    public sealed class Form
    {
        /// <summary>Stands for the list that the reader had in sight.</summary>
        public string? Read { get; set; }

        public string? Remark { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Remark).MaximumLength(DirectoryConfirmation.RemarkLength)
            .WithMessage($"Use at most {DirectoryConfirmation.RemarkLength} characters");
    }
}
