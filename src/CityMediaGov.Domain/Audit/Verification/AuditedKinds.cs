using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Which table holds the records of which kind. A kind without one (none today) is kept in entries alone.</summary>
internal static class AuditedKinds
{
    public static IReadOnlyDictionary<SubjectKind, IEntityType> Of(IModel model) => model.GetEntityTypes()
        .Where(type => type.ClrType.IsAssignableTo(typeof(IAuditedRecord)))
        .ToDictionary(type => ((IAuditedRecord)Activator.CreateInstance(type.ClrType, nonPublic: true)!).AuditKind); // a blank one knows its kind
}
