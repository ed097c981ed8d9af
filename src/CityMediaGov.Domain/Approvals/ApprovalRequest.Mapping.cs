using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Approvals;

internal sealed class ApprovalRequestMapping : IEntityTypeConfiguration<ApprovalRequest>
{
    private const string RequestId = nameof(RequestId);

    public void Configure(EntityTypeBuilder<ApprovalRequest> request)
    {
        request.ToTable("ApprovalRequests");
        request.Ignore(r => r.Step);
        request.Ignore(r => r.OpenSeats);
        request.Ignore(r => r.Decisions);
        request.Property(r => r.SubjectTitle).HasMaxLength(ApprovalRequest.TitleLength);
        request.Property(r => r.ContentHash).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        request.Property(r => r.Route).HasMaxLength(ApprovalRequest.RouteLength).IsUnicode(false);
        request.Property(r => r.RequesterName).HasMaxLength(People.AppUser.NameLength);
        request.Property(r => r.RequesterTitle).HasMaxLength(People.AppUser.TitleLength);
        request.Property(r => r.EmergencyReason).HasMaxLength(Decision.NoteLength);
        request.Property(r => r.EndedBecause).HasMaxLength(ApprovalRequest.TitleLength);
        request.HasIndex(r => new { r.SubjectId, r.OpenedAt });
        request.HasIndex(r => new { r.RequestedBy, r.OpenedAt, r.Id });

        // Owned: a request without its steps and seats cannot be judged, so they always load with it.
        request.OwnsMany(r => r.Steps, step =>
        {
            step.ToTable("ApprovalSteps");
            step.WithOwner().HasForeignKey(RequestId);
            step.HasKey(RequestId, nameof(ApprovalStep.Number));
            step.Property(s => s.Number).ValueGeneratedNever();
            step.Property(s => s.Name).HasMaxLength(ApprovalStep.NameLength);
            step.Property(s => s.Body).HasMaxLength(ApprovalStep.NameLength);
            step.Property(s => s.Clauses).HasMaxLength(ApprovalStep.ClausesLength);
        });
        request.OwnsMany(r => r.Seats, seat =>
        {
            seat.ToTable("ApprovalSeats");
            seat.WithOwner().HasForeignKey(RequestId);
            seat.HasKey(RequestId, nameof(ApprovalSeat.Order));
            seat.Property(s => s.Order).ValueGeneratedNever();
            seat.Property(s => s.Title).HasMaxLength(ApprovalSeat.TitleLength);
            seat.HasIndex(s => new { s.IsOpen, s.Role, s.UnitId });
        });
        request.OwnsMany(r => r.Barred, person =>
        {
            person.ToTable("ApprovalBarred");
            person.WithOwner().HasForeignKey(RequestId);
            person.HasKey(RequestId, nameof(BarredPerson.PersonId));
            person.Property(p => p.PersonId).ValueGeneratedNever();
        });

        request.HasMany<Decision>("decisions").WithOne().HasForeignKey(RequestId).IsRequired();
        request.Navigation("decisions").AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("ApprovalDecisions", table => table.HasTrigger("ApprovalDecisions_append_only"));
        decision.Property(d => d.DeciderName).HasMaxLength(People.AppUser.NameLength);
        decision.Property(d => d.DeciderTitle).HasMaxLength(People.AppUser.TitleLength);
        decision.Property(d => d.OnBehalfOfName).HasMaxLength(People.AppUser.NameLength);
        decision.Property(d => d.ActedAs).HasMaxLength(ApprovalSeat.TitleLength);
        decision.Property(d => d.Note).HasMaxLength(Decision.NoteLength);
        decision.Property(d => d.Answers).HasMaxLength(Decision.AnswersLength);
        decision.Property(d => d.Minutes).HasMaxLength(Decision.MinutesLength);

        // One answer of one person a step. Not "one answer a seat": an insert is sent before the stamp of the request is
        // checked, and the loser of two deciders would hear of an index instead of who was first.
        decision.HasIndex("RequestId", nameof(Decision.Step), nameof(Decision.DecidedBy)).IsUnique();
    }
}
