using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry.Reports;

internal static class ReportDuties
{
    public static readonly IReadOnlyList<DutyKind> Kinds = [DutyKind.TriageReport, DutyKind.TellPlatform, DutyKind.FollowPlatform, DutyKind.SettleReport];

    /// <summary>A duty of who runs the city's social media.</summary>
    /// <param name="within">Null: only its age is shown.</param>
    public static Duty Asks(this ReportedAccount account, DutyKind kind, PolicyInForce policy, TimeRule? within, DateTime now) =>
        Duty.Begin(kind, account.Address.Length > Duty.TitleLength ? account.Address[..Duty.TitleLength] : account.Address, new(SubjectKind.ReportedAccount, account.Id, policy.Id, null), DutyHolder.HoldersOf(Role.Coordinator), policy.Due(within, now), Actor.Register, now);
}
