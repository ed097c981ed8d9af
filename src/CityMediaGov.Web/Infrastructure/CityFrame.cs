using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>The city's frame from the policy in force. <see cref="CityReader"/> fills it before a page runs.</summary>
internal sealed class CityFrame(DemoNotice demo) : ICityFrame
{
    private static readonly NoCityYet Nobody = new();

    internal PolicyInForce? InForce { get; set; }

    public bool IsSetUp => InForce is not null;

    public string CityName => InForce?.Profile.City.Name ?? Nobody.CityName;

    public string ShortName => InForce?.Profile.City.ShortName ?? Nobody.ShortName;

    public string? State => InForce?.Profile.City.State;

    public string? Office => InForce?.TitleOf(new Role(InForce.Profile.Policy.ContactRole.Role));

    public string? Website => InForce?.Profile.City.WebsiteUrl;

    public string? Telephone => null;

    public string? Email => null;

    public string PolicyLine => InForce switch
    {
        null => Nobody.PolicyLine,
        { AdoptedOn: { } day } policy => $"the policy in force is version {policy.Number}, adopted {WrittenTime.Day(day)}",
        var policy => $"the policy is version {policy.Number}, a draft that the City has not adopted yet",
    };

    public bool IsDraftPolicy => InForce?.Status is PolicyVersionStatus.Draft;

    public string? Banner => demo.Sentence;

    public string TimeZone => InForce?.Profile.City.TimeZone ?? Nobody.TimeZone;

    public bool Has(string feature) => InForce?.Profile.Has(feature) ?? false;
}

/// <param name="Sentence">Stands above every page of a demonstration; null otherwise.</param>
public sealed record DemoNotice(string? Sentence);
