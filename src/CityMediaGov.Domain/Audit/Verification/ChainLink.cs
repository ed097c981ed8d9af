namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Where a walk along the chain stands.</summary>
/// <param name="Chain">What the next entry should name as the one before; null after an entry that is lost, when whatever it names is taken.</param>
/// <param name="OrElse">After a spoilt entry: what it would have been with its own columns. Keeps one break from being reported twice.</param>
internal sealed record ChainLink(long Seq, DateTime At, byte[]? Chain, byte[]? OrElse)
{
    public static ChainLink Beginning { get; } = new(0, DateTime.MinValue, AuditChain.Beginning, null);

    public ChainLink Lost(long seq) => this with { Seq = seq, Chain = null, OrElse = null };

    public string? WhatIsWrong(AuditEntry entry)
    {
        var before = Chain is null || (OrElse is not null && entry.PreviousChain.SequenceEqual(OrElse)) ? entry.PreviousChain : Chain;
        return AuditChain.WhatIsWrong(entry, Seq + 1, before) ?? (entry.At < At ? "its time lies before the entry before it" : null);
    }

    public ChainLink Next(AuditEntry entry, bool isSound) =>
        new(entry.Seq, isSound ? entry.At : At, entry.Chain, isSound ? null : AuditChain.Link(Chain ?? entry.PreviousChain, entry.LeafHash));
}
