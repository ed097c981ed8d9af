using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>
/// What one person told the city about an account. Never changed: what becomes of it stands in the
/// <see cref="ReportedAccount"/>, where all reports of the same address come together.
/// </summary>
public sealed class AccountReport : AuditedRecord, IReferenced
{
    public const int TypedLength = AddressRecognition.MaxLength;
    public const int WordsLength = 4000;
    public const int EmailLength = 254;

    private AccountReport() { }

    /// <summary>"RPT-2026-000001"; null until it is stored.</summary>
    public string? Reference { get; private set; }

    public int? ReferenceYear { get; private init; }

    string IReferenced.ReferenceSeries => "RPT";

    void IReferenced.TakeReference(string reference) => Reference = reference;

    /// <summary>The <see cref="ReportedAccount"/>.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>As the person chose it.</summary>
    public ReportClaim Claim { get; private init; }

    /// <summary>What it is about for the city: whoever calls an official account an impostor tells of a doubtful entry.</summary>
    public ReportClaim TakenAs { get; private init; }

    public string Typed { get; private init; } = "";

    public string Words { get; private init; } = "";

    /// <summary>For a question back; null when the person left none, and for staff.</summary>
    public string? ReporterEmail { get; private init; }

    /// <summary>Somebody of the staff; null for everybody else.</summary>
    public Guid? ReportedBy { get; private init; }

    public DateTime ReceivedAt { get; private init; }

    /// <summary>Made when the form was shown, 128 random bits: a second click brings the same report, and it opens the acknowledgement.</summary>
    public string SubmissionKey { get; private init; } = "";

    public override SubjectKind AuditKind => SubjectKind.AccountReport;

    public override string AuditTitle => $"Report about {Typed}";

    /// <param name="by">Somebody of the staff, or <see cref="Actor.Public"/>.</param>
    /// <param name="year">This year in the city's zone, for the reference.</param>
    internal static AccountReport Receive(ReportedAccount account, ReportContent content, ReportClaim takenAs, string key, Actor by, int year, DateTime now)
    {
        var isStaff = by != Actor.Public;
        var report = new AccountReport
        {
            CaseId = account.Id,
            ReferenceYear = year,
            Claim = content.Claim,
            TakenAs = takenAs,
            Typed = content.Address,
            Words = content.Words,
            ReporterEmail = isStaff ? null : content.Email,
            ReportedBy = isStaff ? by.Id : null,
            ReceivedAt = now,
            SubmissionKey = key,
        };
        report.Note(AuditActions.AccountReported, by, now);
        return report;
    }

    /// <summary>Whether it says just this: the second click of one form, not another report.</summary>
    public bool Says(ReportContent content) => (Claim, Typed, Words) == (content.Claim, content.Address, content.Words);
}
