using CityMediaGov.Domain.Registry;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>What is entered about a platform of the city's own.</summary>
public sealed class CityPlatformForm
{
    private static readonly char[] Lines = ['\n', ',', ';'];
    private static readonly char[] Blanks = ['\n', ',', ';', ' ', '\t'];

    public string? Name { get; set; }

    public PlatformKind? Kind { get; set; }

    /// <summary>One a line.</summary>
    public string? AlsoCalled { get; set; }

    public string? Hosts { get; set; }

    public HandlePlace? Place { get; set; }

    public string? NotHandles { get; set; }

    /// <summary>As read; null while the city kept nothing of it.</summary>
    public Guid? Stamp { get; set; }

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<PlatformKind>().Select(kind => new SelectListItem(PolicyPlatforms.HeadingOf(PolicyPlatforms.KindOf(kind)), kind.ToString()));

    public static IEnumerable<SelectListItem> Places => Enum.GetValues<HandlePlace>().Select(place => new SelectListItem(PlatformWords.Of(place), place.ToString()));

    public IReadOnlyList<string> Words => Split(NotHandles, Blanks);

    public static CityPlatformForm Of(CityPlatform? platform) => platform is null ? new() : new()
    {
        Name = platform.Name,
        Kind = platform.Kind,
        AlsoCalled = platform.AlsoCalled,
        Hosts = string.Join('\n', platform.HostNames),
        Place = platform.Place,
        NotHandles = platform.NotHandles,
        Stamp = platform.Stamp,
    };

    public CityPlatformDetails AsDetails() => new(Name ?? "", Kind ?? PlatformKind.Other, Split(AlsoCalled, Lines), Split(Hosts, Blanks), Place ?? HandlePlace.FirstSegment, Words);

    private static string[] Split(string? typed, char[] at) => (typed ?? "").Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class CityPlatformFormRules : AbstractValidator<CityPlatformForm>
{
    public const int HostsLength = 2000;

    public CityPlatformFormRules()
    {
        RuleFor(form => form.Name).MaximumLength(AccountRequest.NameLength).WithMessage(Shorten);
        RuleFor(form => form.AlsoCalled).MaximumLength(CityPlatform.AlsoCalledLength).WithMessage(Shorten);
        RuleFor(form => form.Hosts).MaximumLength(HostsLength).WithMessage(Shorten);
        RuleFor(form => form.NotHandles).MaximumLength(CityPlatform.WordsLength).WithMessage(Shorten);
    }

    private static string Shorten => "Use {MaxLength} characters at most. There are {TotalLength}.";
}
