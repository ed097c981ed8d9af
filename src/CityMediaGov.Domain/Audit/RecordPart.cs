using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit;

/// <summary>Rows that belong to a record and have no history of their own: steps, seats, decisions, named managers.</summary>
/// <param name="Owner">Holds the record's id.</param>
/// <param name="Key">What tells two parts of one record apart; empty when there is at most one.</param>
/// <param name="Columns">The rest, as far as it is audited.</param>
internal sealed record RecordPart(INavigation Navigation, IEntityType Type, IProperty Owner, IReadOnlyList<IProperty> Key, IReadOnlyList<IProperty> Columns)
{
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<RecordPart>> Known = [];

    /// <summary>"Seats".</summary>
    public string Name { get; } = char.ToUpperInvariant(Navigation.Name[0]) + Navigation.Name[1..];

    public static IReadOnlyList<RecordPart> Of(IEntityType record) => Known.GetOrAdd(record, type =>
        [.. type.GetNavigations().Where(IsToPart).Select(Describe)]);

    private static bool IsToPart(INavigation navigation) =>
        !navigation.IsOnDependent && !navigation.TargetEntityType.ClrType.IsAssignableTo(typeof(IAuditedRecord));

    private static RecordPart Describe(INavigation navigation)
    {
        var type = navigation.TargetEntityType;
        var owner = navigation.ForeignKey.Properties[0];
        return new(navigation, type, owner,
            [.. type.FindPrimaryKey()!.Properties.Where(property => property != owner)],
            [.. type.GetProperties().Where(property => property != owner && !property.IsPrimaryKey() && RecordState.IsAudited(property))]);
    }
}
