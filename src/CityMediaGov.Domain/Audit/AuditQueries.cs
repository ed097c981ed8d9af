namespace CityMediaGov.Domain.Audit;

/// <summary>Narrows the chain for reading; every part null shows all of it.</summary>
public sealed record AuditSearch(string? Action, SubjectKind? Kind, Guid? Actor, Guid? Subject);

public static class AuditQueries
{
    public static IQueryable<AuditEntry> Matching(this IQueryable<AuditEntry> entries, AuditSearch search)
    {
        if (search.Action is { } action)
            entries = entries.Where(entry => entry.Action == action);
        if (search.Kind is { } kind)
            entries = entries.Where(entry => entry.SubjectKind == kind);
        if (search.Actor is { } actor)
            entries = entries.Where(entry => entry.ActorId == actor);
        if (search.Subject is { } subject)
            entries = entries.Where(entry => entry.SubjectId == subject);
        return entries;
    }

    /// <summary>The newest first, from below a number on.</summary>
    public static IQueryable<AuditEntry> NewestBelow(this IQueryable<AuditEntry> entries, long? seq) =>
        entries.Where(entry => seq == null || entry.Seq < seq).OrderByDescending(entry => entry.Seq);
}
