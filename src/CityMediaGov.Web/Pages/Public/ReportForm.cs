using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using FluentValidation;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The form with which anybody reports an account.</summary>
public sealed class ReportForm
{
    /// <summary>The words of <c>wrong</c> in the address, for links that know what is meant.</summary>
    private static readonly Dictionary<string, ReportClaim> Claims = new(StringComparer.OrdinalIgnoreCase)
    {
        ["impostor"] = ReportClaim.Impostor,
        ["missing"] = ReportClaim.Missing,
        ["entry"] = ReportClaim.WrongEntry,
    };

    public string? SubmissionKey { get; set; }

    public string? Address { get; set; }

    public ReportClaim? Claim { get; set; }

    public string? Words { get; set; }

    public string? Email { get; set; }

    public List<IFormFile> Pictures { get; set; } = [];

    public static ReportForm Blank(string? address, string? wrong) => new()
    {
        SubmissionKey = AccountRequest.NewKey(),
        Address = address,
        Claim = wrong is not null && Claims.TryGetValue(wrong, out var claim) ? claim : null,
    };

    public ReportContent ToContent() => ReportContent.Of(Address, Claim!.Value, Words, Email);
}

internal sealed class ReportFormRules : AbstractValidator<ReportForm>
{
    public ReportFormRules()
    {
        RuleFor(form => form.Address).MaximumLength(AccountReport.TypedLength).WithMessage(Shorten);
        RuleFor(form => form.Claim).NotNull().WithMessage("Choose what is wrong").IsInEnum().WithMessage("Choose what is wrong");
        RuleFor(form => form.Words).MaximumLength(AccountReport.WordsLength).WithMessage(Shorten);
        RuleFor(form => form.Email).MaximumLength(AccountReport.EmailLength).WithMessage(Shorten);
        RuleFor(form => form.Pictures).Must(files => files.Count <= EvidenceDesk.MostFiles).WithMessage($"Choose {EvidenceDesk.MostFiles} files at most");
    }

    private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
}
