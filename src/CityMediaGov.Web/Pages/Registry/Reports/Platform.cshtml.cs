using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Reports;

public enum PlatformStep
{
    Told,
    Answered,
}

/// <summary>Records that a platform was told about an impostor, or what it answered.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.PublicDirectory)]
[RequestSizeLimit(BodyLimit.Upload), RequestFormLimits(MultipartBodyLengthLimit = BodyLimit.Upload)]
public sealed class PlatformModel(AppDbContext db, TriageDesk desk, CurrentActor current, TimeProvider time) : ReportPage(db, desk, current, time)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Refusal? WhyNotTell => Account.WhyNotTellPlatform(Reader);

    public Refusal? WhyNotAnswer => Account.WhyNotTakeAnswer(Reader);

    public async Task OnGetAsync([FromServices] PolicyBook policies, CancellationToken cancel) =>
        Input = new() { Stamp = Account.Stamp, On = (await policies.InForceAsync(cancel)).Today(Now), Step = Account.Notices.Count == 0 ? PlatformStep.Told : null };

    public async Task<IActionResult> OnPostAsync([FromServices] EvidenceDesk evidence, CancellationToken cancel)
    {
        Account.Expect(Input.Stamp);
        RefusedException.ThrowIf(Input.Step is PlatformStep.Told ? WhyNotTell : WhyNotAnswer);
        var uploads = await evidence.SealAsync(Input.Pictures.AsUploads(), cancel);
        ModelState.AddRefused("Input.Pictures", uploads);
        if (!ModelState.IsValid)
            return this.Again(uploads.Status());
        var (on, words) = (Input.On!.Value, Input.Words!);
        if (Input.Step is PlatformStep.Told)
            await Desk.RecordNoticeAsync(Account, on, words, Input.Reference, uploads.Taken, Reader, Now, cancel);
        else
            await Desk.RecordAnswerAsync(Account, on, words, uploads.Taken, Reader, Now, cancel);
        return await SaveAsync(Input.Step is PlatformStep.Told ? "On record: the platform was told." : "On record: the platform answered.", "You are reminded to look what became of it.", cancel);
    }

    public sealed class Form
    {
        public PlatformStep? Step { get; set; }

        public DateOnly? On { get; set; }

        public string? Words { get; set; }

        public string? Reference { get; set; }

        public List<IFormFile> Pictures { get; set; } = [];

        public Guid Stamp { get; set; }
    }

    internal sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules()
        {
            RuleFor(form => form.Step).NotNull().WithMessage("Choose what happened").IsInEnum().WithMessage("Choose what happened");
            RuleFor(form => form.On).NotNull().WithMessage("Give the day");
            RuleFor(form => form.Words).NotEmpty().WithMessage("Say how it was told, or what it answered").MaximumLength(PlatformNotice.WordsLength).WithMessage(Shorten);
            RuleFor(form => form.Reference).MaximumLength(PlatformNotice.ReferenceLength).WithMessage(Shorten);
            RuleFor(form => form.Pictures).Must(files => files.Count <= EvidenceDesk.MostFiles).WithMessage($"Choose {EvidenceDesk.MostFiles} files at most");
        }

        private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
    }
}
