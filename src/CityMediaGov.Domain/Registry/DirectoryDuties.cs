using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the policy in force asks of the directory's keeper, time and again. There is one directory, so at most one duty of each kind is open.</summary>
public static class DirectoryDuties
{
    private const string Title = "Public directory";

    /// <summary>
    /// Opens what the policy asks and nobody has been asked yet, and ends what it no longer asks. Does nothing the
    /// second time. Saves nothing itself.
    /// </summary>
    public static async Task OpenAsync(AppDbContext db, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var rules = policy.Profile.Directory;
        var isPublic = policy.Profile.Has(Features.PublicDirectory) && rules.Published.Value;
        var open = await db.Duties.Where(duty => duty.State == DutyState.Open && (duty.Kind == DutyKind.ConfirmDirectory || duty.Kind == DutyKind.ShowDirectory)).ToListAsync(cancel);

        Settle(DutyKind.ConfirmDirectory, isPublic && rules.ConfirmEvery is not null, Sources.ClauseOf(rules.ConfirmEvery?.Source) ?? Sources.ClauseOf(rules.Maintainer?.Source), rules.ConfirmEvery);
        Settle(DutyKind.ShowDirectory, isPublic && rules.AlsoOnCityWebsite is { Value: true } && !await IsShownAsync(db, cancel), Sources.ClauseOf(rules.AlsoOnCityWebsite?.Source), null);

        void Settle(DutyKind kind, bool isAsked, string? clause, TimeRule? rule)
        {
            var known = open.Where(duty => duty.Kind == kind).ToList();
            if (isAsked && known.Count == 0)
            {
                db.Add(Duty.Begin(kind, Title, new(SubjectKind.PolicyVersion, policy.Id, policy.Id, clause),
                    DutyHolder.HoldersOf(DirectoryKeeper.RoleOf(policy)), policy.Due(rule, now), Actor.Register, now));
            }
            foreach (var duty in isAsked ? [] : known)
                duty.CancelBy(Actor.Register, now, "The policy in force does not ask for it.");
        }
    }

    private static Task<bool> IsShownAsync(AppDbContext db, CancellationToken cancel) => db.DirectoryAppearances.AnyAsync(
        appearance => appearance.IsOnCityWebsite && (appearance.State == AppearanceState.Recorded || appearance.State == AppearanceState.Seen), cancel);
}
