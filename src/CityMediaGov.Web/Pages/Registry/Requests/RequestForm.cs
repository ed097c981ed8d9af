using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using FluentValidation;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>The form of a request, new or begun. What the policy asks of it is not checked here: a draft may lack anything.</summary>
public sealed class RequestForm
{
    public string? SubmissionKey { get; set; }

    /// <summary>Of the draft as it was read; null while there is none.</summary>
    public Guid? Stamp { get; set; }

    public string? Address { get; set; }

    public string? Platform { get; set; }

    public string? OtherPlatform { get; set; }

    public string? Name { get; set; }

    public Guid? UnitId { get; set; }

    public string? OfficialEmail { get; set; }

    public string? OfficialEmailReason { get; set; }

    public List<string> Purposes { get; set; } = [];

    public string? Purpose { get; set; }

    public string? Audience { get; set; }

    public string? Language { get; set; }

    public string? CommentMode { get; set; }

    public string? Need { get; set; }

    public string? Risk { get; set; }

    public List<Guid> Managers { get; set; } = [];

    /// <summary>People who are not on the list, by e-mail address.</summary>
    public string? OtherManagers { get; set; }

    public string? PublicContact { get; set; }

    public string? Kind { get; set; }

    public string? Basis { get; set; }

    public List<string> InterestAreas { get; set; } = [];

    public string? Authority { get; set; }

    public string? SecondContact { get; set; }

    public string? HoursMonitored { get; set; }

    public List<IFormFile> Documents { get; set; } = [];

    public static RequestForm Blank(Guid? unitId) => new() { SubmissionKey = AccountRequest.NewKey(), UnitId = unitId, Language = Languages.Usual };

    /// <summary>What the page that led here knows already; it is only typed ahead, and can be changed.</summary>
    public RequestForm With(IQueryCollection known)
    {
        (Address, Name) = (known["address"].FirstOrDefault(), known["name"].FirstOrDefault());
        if (Guid.TryParse(known["unit"].FirstOrDefault(), out var unit))
            UnitId = unit;
        return this;
    }

    /// <param name="platformKey">The line of the list of platforms that the draft stands for.</param>
    public static RequestForm Of(AccountRequest draft, string? platformKey) => new()
    {
        SubmissionKey = draft.SubmissionKey,
        Stamp = draft.Stamp,
        Address = draft.Address,
        Platform = platformKey,
        OtherPlatform = platformKey == PlatformKey.Other.Value ? draft.OtherPlatform : null,
        Name = draft.Name,
        UnitId = draft.UnitId,
        OfficialEmail = draft.OfficialEmail,
        OfficialEmailReason = draft.OfficialEmailReason,
        Purposes = [.. draft.Content.Purposes],
        Purpose = draft.Purpose,
        Audience = draft.Audience,
        Language = draft.Language,
        CommentMode = draft.CommentMode,
        Need = draft.Need,
        Risk = draft.Risk,
        Managers = [.. draft.Managers.Select(manager => manager.PersonId)],
        PublicContact = draft.PublicContact,
        Kind = draft.Kind,
        Basis = draft.Basis,
        InterestAreas = [.. draft.Content.Charter.InterestAreas],
        Authority = draft.Authority,
        SecondContact = draft.SecondContact,
        HoursMonitored = draft.HoursMonitored,
    };

    /// <param name="known">What the address and the list of platforms tell.</param>
    /// <param name="unitId">The chosen unit, if there is such a unit.</param>
    /// <param name="rules">A choice that the policy does not offer is none.</param>
    /// <param name="managers">The chosen people who exist.</param>
    public AccountRequestContent ToContent(AskedPlatform known, Guid? unitId, AccountRules rules, IReadOnlyList<Guid> managers) => new(
        Said(Name), Said(Address), known.Platform, Said(known.OtherPlatform), known.Address?.Handle, known.Address?.Key, known.Address?.Url, unitId,
        Said(Purpose), [.. rules.PurposeChoices.Select(choice => choice.Key).Where(Purposes.Contains)], Said(Audience), Said(Language), Said(CommentMode), Said(OfficialEmail), Said(OfficialEmailReason), Said(PublicContact),
        Said(Need), Said(Risk), managers)
    {
        Charter = new(
            Among(rules.Bases, Basis), Among(AccountCharter.KindsOf(rules), Kind), [.. rules.InterestAreas.Select(area => area.Key).Where(InterestAreas.Contains)],
            Said(Authority), Said(SecondContact), Said(HoursMonitored)),
    };

    private static string? Among(IEnumerable<KeyedText> offered, string? key) => offered.FirstOrDefault(choice => choice.Key == key)?.Key;

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

internal sealed class RequestFormRules : AbstractValidator<RequestForm>
{
    public const int MostManagers = 50;
    public const int OtherManagersLength = 1000;

    public RequestFormRules()
    {
        RuleFor(form => form.Address).MaximumLength(AccountRequest.AddressLength).WithMessage(Shorten);
        RuleFor(form => form.Platform).MaximumLength(AccountRequest.PlatformLength).WithMessage("Choose a platform from the list");
        RuleFor(form => form.OtherPlatform).MaximumLength(AccountRequest.NameLength).WithMessage(Shorten);
        RuleFor(form => form.Name).MaximumLength(AccountRequest.NameLength).WithMessage(Shorten);
        RuleFor(form => form.OfficialEmail).MaximumLength(AccountRequest.ContactLength).WithMessage(Shorten);
        RuleFor(form => form.OfficialEmailReason).MaximumLength(AccountRequest.ReasonLength).WithMessage(Shorten);
        RuleFor(form => form.Purpose).MaximumLength(AccountRequest.TextLength).WithMessage(Shorten);
        RuleFor(form => form.Audience).MaximumLength(AccountRequest.AudienceLength).WithMessage(Shorten);
        RuleFor(form => form.Language).MaximumLength(AccountRequest.LanguageLength).WithMessage("Choose a language from the list");
        RuleFor(form => form.CommentMode).MaximumLength(AccountRequest.PlatformLength).WithMessage("Choose one of the answers");
        RuleFor(form => form.Need).MaximumLength(AccountRequest.TextLength).WithMessage(Shorten);
        RuleFor(form => form.Risk).MaximumLength(AccountRequest.TextLength).WithMessage(Shorten);
        RuleFor(form => form.PublicContact).MaximumLength(AccountRequest.ContactLength).WithMessage(Shorten);
        RuleFor(form => form.Authority).MaximumLength(AccountCharter.AuthorityLength).WithMessage(Shorten);
        RuleFor(form => form.SecondContact).MaximumLength(AccountRequest.ContactLength).WithMessage(Shorten);
        RuleFor(form => form.HoursMonitored).MaximumLength(AccountCharter.HoursLength).WithMessage(Shorten);
        RuleFor(form => form.OtherManagers).MaximumLength(OtherManagersLength).WithMessage(Shorten);
        RuleFor(form => form.Managers).Must(managers => managers.Count <= MostManagers).WithMessage($"Name {MostManagers} people at most");
        RuleFor(form => form.Purposes).Must(purposes => string.Join(' ', purposes).Length <= AccountRequest.PurposesLength).WithMessage("Choose purposes from the list");
    }

    private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
}
