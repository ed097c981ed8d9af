using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data.Conventions;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Data;

public abstract class AppDbContext : IdentityUserContext<AppUser, Guid>
{
    private protected AppDbContext(DbContextOptions options) : base(options) =>
        Database.AutoSavepointsEnabled = false; // a failed save gives up its whole transaction, see below

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ApprovalRequest> ApprovalRequests => Set<ApprovalRequest>();

    public DbSet<Duty> Duties => Set<Duty>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<RoleHolding> RoleHoldings => Set<RoleHolding>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();

    public DbSet<SocialAccount> SocialAccounts => Set<SocialAccount>();

    public DbSet<AccountChange> AccountChanges => Set<AccountChange>();

    public DbSet<DirectoryConfirmation> DirectoryConfirmations => Set<DirectoryConfirmation>();

    public DbSet<DirectoryAppearance> DirectoryAppearances => Set<DirectoryAppearance>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<WorkPlan> WorkPlans => Set<WorkPlan>();

    public DbSet<CityPlatform> CityPlatforms => Set<CityPlatform>();

    public DbSet<PlatformAssessment> PlatformAssessments => Set<PlatformAssessment>();

    public DbSet<AccountReport> AccountReports => Set<AccountReport>();

    public DbSet<ReportedAccount> ReportedAccounts => Set<ReportedAccount>();

    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>
    /// One write transaction, alone in its kind: taken before the first row is touched, so that two writers wait for
    /// each other instead of for parts of each other. Several saves in it commit together. May run twice after a lost
    /// connection: load what is changed inside <paramref name="work"/>.
    /// </summary>
    public async Task<T> InOneTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        using var turn = await WaitForTurnAsync(cancel);
        return await Database.CreateExecutionStrategy().ExecuteAsync(async again =>
        {
            await using var transaction = await Database.BeginTransactionAsync(again);
            await LockAuditChainAsync(again);
            var result = await work(again);
            await transaction.CommitAsync(again);
            return result;
        }, cancel);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges() && !ChangeTracker.Entries<IAuditedRecord>().Any(record => record.Entity.Facts.Count > 0))
            return 0;
        var saved = Database.CurrentTransaction is not null
            ? await base.SaveChangesAsync(false, cancellationToken)
            : await InOneTransactionAsync(again => base.SaveChangesAsync(false, again), cancellationToken);

        // Only now: a second attempt after a lost connection needs the changes and the facts as they were.
        if (acceptAllChangesOnSuccess)
            ChangeTracker.AcceptAllChanges();
        foreach (var record in ChangeTracker.Entries<IAuditedRecord>())
            record.Entity.ForgetFacts();
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: there is one way into the audit chain.");

    /// <summary>Ends a statement that is in order so that it gives only the first rows.</summary>
    internal abstract string FirstRows(int count);

    /// <summary>Waits inside this process, where waiting in the database would be worse.</summary>
    private protected virtual Task<IDisposable?> WaitForTurnAsync(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    /// <summary>Held until the transaction ends. Needed where two write transactions can be open at once.</summary>
    private protected virtual Task LockAuditChainAsync(CancellationToken cancel) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeOffset>();
        configurationBuilder.Properties<Role>().HaveConversion<RoleByKey>().HaveMaxLength(Role.KeyLength).AreUnicode(false);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
        configurationBuilder.Conventions.Add(_ => new ModelConventions());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Identity takes its schema version from the services that the context was built with, and falls back to the
        // oldest without a word. A migration made from that model would drop the passkeys.
        if (builder.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)) is null)
            throw new InvalidOperationException("Build the context with AddAppDatabase: Identity's schema version is missing.");
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
    }
}
