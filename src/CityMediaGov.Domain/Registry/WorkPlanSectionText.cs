namespace CityMediaGov.Domain.Registry;

/// <summary>What a plan says under one heading of the policy.</summary>
public sealed class WorkPlanSectionText
{
    private WorkPlanSectionText() { }

    internal WorkPlanSectionText(PlanText text, int place)
    {
        Key = text.Key;
        Read(text, place);
    }

    /// <summary>Of the section in the policy.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The heading as it read then: a later policy may word it otherwise.</summary>
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Order in the plan, from 0.</summary>
    public int Place { get; private set; }

    internal void Read(PlanText text, int place) => (Title, Text, Place) = (text.Title, text.Text, place);
}
