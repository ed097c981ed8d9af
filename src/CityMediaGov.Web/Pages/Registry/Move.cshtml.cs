using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Deactivates an account, shuts it down, or takes it up again.</summary>
[AnySignedIn, Feature(Features.AccountRegistry), RequestSizeLimit(BodyLimit.Upload)]
public sealed class MoveModel(AppDbContext db, PolicyBook policies, CurrentActor current, RegisterDesk desk) : AccountPageModel(db, policies, current)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AccountMove Move { get; private set; } = null!;

    public ClosureTerms Terms { get; private set; } = null!;

    public override Refusal? WhyNot => Move.WhyNot(Account, Reader, Terms);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Move = AccountMove.All.First(move => string.Equals(move.Verb, (string?)RouteData.Values["verb"], StringComparison.OrdinalIgnoreCase));
        Terms = await desk.TermsAsync(Account, Now, cancel);
    }

    public void OnGet() => Input.Stamp = Account.Stamp;

    public async Task<IActionResult> OnPostAsync([FromServices] EvidenceDesk evidence, CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(WhyNot);
        var uploads = Move.IsFinal && Terms.Capture is not null
            ? await evidence.SealAsync(Input.Captures.Take(EvidenceDesk.MostFiles + 1).Select(file => new Upload(file.FileName, file.OpenReadStream)), cancel)
            : Uploads.None;
        if (uploads.Refused.Count > 0)
            ModelState.AddModelError("Input.Captures", string.Join(" ", uploads.Refused.Select(file => $"{file.ClientName}: {file.Why}")));
        // A file that was not taken is told alone: without it others may be missing too.
        if (!Show(Move.ProblemsOf(Input.AsClosing(Input.Captures.Count > 0), Terms)))
            return this.Again(uploads.Refused.Any(file => file.StoreFailed) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status400BadRequest);
        await Move.Do(desk, new(Account, Reader, Input.AsClosing(uploads.Taken.Count > 0), uploads.Taken, Now), cancel);
        await Db.SaveChangesAsync(cancel);
        TempData.Flash(Move.Done);
        return ToAccount();
    }

    public sealed class Form
    {
        /// <summary>Key of one of the policy's reasons.</summary>
        public string? Choice { get; set; }

        public string? Reason { get; set; }

        public List<string> Confirmed { get; set; } = [];

        public List<IFormFile> Captures { get; set; } = [];

        public Guid Stamp { get; set; }

        public Closing AsClosing(bool isCaptured) =>
            new(string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), string.IsNullOrEmpty(Choice) ? null : Choice) { Confirmed = Confirmed, IsCaptured = isCaptured };
    }

    internal sealed class FormRules : AbstractValidator<Form>;
}
