using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Pages.Registry.Requests;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>One reported account: what people say of it, what the register knows, and what was done.</summary>
[RequirePermission(Permission.SeeReports), Feature(Features.PublicDirectory)]
[RequestSizeLimit(BodyLimit.Upload), RequestFormLimits(MultipartBodyLengthLimit = BodyLimit.Upload)]
public sealed class DetailsModel(AppDbContext db, TriageDesk desk, CurrentActor current, TimeProvider time) : ReportPage(db, desk, current, time)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ReportCase Shown { get; private set; } = null!;

    public Refusal? WhyNotJudge => Account.WhyNotJudge(Reader, Reporters);

    public bool MayTellPlatform => Account.WhyNotTellPlatform(Reader) is null;

    public bool MayEnd => Account.WhyNotRevise(Reader, Reporters) is null;

    public Refusal? WhyNotAddEvidence => Account.WhyNotAddEvidence(Reader);

    /// <summary>Only before the judgement is there something to judge; afterwards the sentence would explain nothing.</summary>
    public bool IsToBeJudged => Account.Status is ReportedAccountStatus.Reported or ReportedAccountStatus.Unclear;

    public string? OlderUrl => Shown.Older is { } place ? $"/registry/reports/{Account.Id}?older={place}" : null;

    public string? NewestUrl => Request.Query.ContainsKey("older") ? $"/registry/reports/{Account.Id}" : null;

    /// <summary>A found account that nobody has asked for yet can be asked for from here.</summary>
    public string? RequestUrl => Account.Status is not ReportedAccountStatus.Found ? null
        : Shown.OnRegister is { Status: AccountStatus.Found } recorded ? recorded.RequestAddress()
        : Shown.OnRegister is null ? ReportWords.RequestAddress(Account.Address, null, null) : null;

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Shown = await HttpContext.RequestServices.GetRequiredService<ReportCases>().ReadAsync(Account, ListPlace.Parse(Request.Query["older"], newer: false), cancel);

    public void OnGet()
    {
    }

    /// <summary>Staff add a picture of their own.</summary>
    public async Task<IActionResult> OnPostEvidenceAsync([FromServices] EvidenceDesk evidence, CancellationToken cancel)
    {
        RefusedException.ThrowIf(WhyNotAddEvidence);
        if (Input.Pictures.Count == 0)
            ModelState.AddModelError("Input.Pictures", "Choose a file"); // not a rule of the form: without a file nothing of it is sent
        var uploads = await evidence.SealAsync(Input.Pictures.AsUploads(), cancel);
        ModelState.AddRefused("Input.Pictures", uploads);
        if (!ModelState.IsValid)
            return this.Again(uploads.Status());
        await Desk.AddEvidenceAsync(Account, uploads.Taken, Reader, Now, cancel);
        return await SaveAsync("Added and sealed.", null, cancel);
    }

    public sealed class Form
    {
        public List<IFormFile> Pictures { get; set; } = [];
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Pictures)
            .Must(files => files.Count <= EvidenceDesk.MostFiles).WithMessage($"Choose {EvidenceDesk.MostFiles} files at most");
    }
}
