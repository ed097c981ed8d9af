using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>The record under approval as the Decide page shows it. Each kind has a partial view and an <see cref="ISubjectPanelKind"/>.</summary>
/// <param name="Partial">The view that shows "What is asked".</param>
/// <param name="Path">The record's own page.</param>
public abstract record SubjectPanel(string Partial, string? Reference, string Path)
{
    /// <summary>May be seen by the reader for another reason than the approval.</summary>
    public required bool IsVisible { get; init; }

    /// <summary>It still reads as it was sent; else there is no seal on it.</summary>
    public required bool IsAsSent { get; init; }

    public required IReadOnlyList<DecisionCheck> Checks { get; init; }

    /// <summary>Words of the policy that are to be read before the decision.</summary>
    public IReadOnlyList<SourcedText> Warnings { get; init; } = [];

    /// <summary>What the last approval brings, beside the choice: "The account may then be opened."</summary>
    public required string IfApproved { get; init; }

    /// <summary>The same once it happened: "The account may be opened."</summary>
    public required string WhenApproved { get; init; }
}

public sealed record AccountRequestPanel(AccountRequest Asked, AccountRules Rules, string? Unit, IReadOnlyList<string> Managers, IReadOnlyList<PanelDocument> Documents)
    : SubjectPanel("_AccountRequest", Asked.Reference, $"/registry/requests/{Asked.Id}")
{
    /// <summary>What the city calls a unit.</summary>
    public required string UnitWord { get; init; }

    /// <summary>Those of the policy's purposes that it names.</summary>
    public string Serves => string.Join("; ", Rules.PurposeChoices.Where(choice => Asked.Content.Purposes.Contains(choice.Key)).Select(choice => choice.Text));

    public string? Comments => Rules.CommentModes.FirstOrDefault(mode => mode.Key == Asked.CommentMode)?.Text;
}

public sealed record PanelDocument(string Name, string Path, byte[] Hash);
