using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What an account begins with.</summary>
public sealed record AccountDetails(
    string Name, string Platform, string PlatformName, string? Handle, string? Skeleton, string AddressKey, string Address, string Url,
    Guid UnitId, string Purpose, string Language, string? CommentMode, string? Contact)
{
    /// <summary>What it rests on, as far as that is known.</summary>
    public AccountCharter Charter { get; init; } = AccountCharter.None;

    /// <summary>Of a request that <see cref="RequestRules"/> found complete.</summary>
    /// <param name="request">Complete.</param>
    /// <param name="platforms">Those that the city knows; null for those of the product.</param>
    public static AccountDetails Of(AccountRequest request, PlatformList? platforms = null)
    {
        var address = RequestedAddress.Of(AddressRecognition.Read(request.Address!, platforms))!;
        return new(request.Name!, address.Platform, request.PlatformName!, address.Handle, address.Handle is null ? null : LookAlike.Skeleton(address.Handle),
            address.Key, address.Shown, address.Url, request.UnitId!.Value, request.Purpose!, request.Language ?? Languages.Usual, request.CommentMode,
            request.PublicContact ?? request.OfficialEmail)
        { Charter = request.Content.Charter };
    }

    /// <summary>Of an account that was found; what nobody knows of it yet is left to be entered.</summary>
    public static AccountDetails Of(RequestedAddress address, string name, Guid unitId) =>
        new(name, address.Platform, address.PlatformName ?? "the web", address.Handle, address.Handle is null ? null : LookAlike.Skeleton(address.Handle),
            address.Key, address.Shown, address.Url, unitId, "", Languages.Usual, null, null);

    /// <summary>Of an account that the policy's own list names. What the list does not say, it leaves to be entered.</summary>
    public static AccountDetails Of(ListedAccount listed, PolicyInForce policy, Guid unitId)
    {
        var address = RequestedAddress.Of(AddressRecognition.Read(listed.Address)) ?? throw new InvalidOperationException($"{listed.Address} is no address.");
        var purpose = policy.Profile.Account.PurposeChoices.FirstOrDefault(choice => choice.Key == listed.Purpose)?.Text ?? "";
        return new(listed.Name, address.Platform, policy.PlatformNameOf(listed.Platform), address.Handle, address.Handle is null ? null : LookAlike.Skeleton(address.Handle),
            address.Key, listed.Address, address.Url, unitId, purpose, Languages.Usual, null, null);
    }
}

/// <summary>How the account was registered with the platform; recorded when it goes live.</summary>
public sealed class AccountRegistration
{
    private AccountRegistration() { }

    public AccountRegistration(DateOnly establishedOn, string registeredName, string? nameReason, string adminEmail, string? emailReason, string? contact) =>
        (EstablishedOn, RegisteredName, NameReason, AdminEmail, EmailReason, Contact) = (establishedOn, registeredName, nameReason, adminEmail, emailReason, contact);

    /// <summary>Day on which it was opened on the platform, in the city's zone.</summary>
    public DateOnly EstablishedOn { get; private init; }

    /// <summary>In whose name the platform has it.</summary>
    public string RegisteredName { get; private init; } = "";

    /// <summary>Why that is not the city's name; null when it is.</summary>
    public string? NameReason { get; private init; }

    public string AdminEmail { get; private init; } = "";

    /// <summary>Why that is not a city mailbox; null when it is.</summary>
    public string? EmailReason { get; private init; }

    /// <summary>The official contact as the page shows it.</summary>
    public string? Contact { get; private init; }

    /// <summary>Who may speak for the City on it, where that was not on record before; null leaves what is.</summary>
    public string? Authority { get; init; }

    /// <summary>The live address as whoever opened it reports it; null where the policy does not ask for it.</summary>
    public string? ReportedAddress { get; init; }
}

/// <summary>One thing to correct in one field of a form.</summary>
public sealed record FieldProblem(string Field, string Sentence, string? ClauseId = null)
{
    /// <summary>The first thing to correct, for a verb that is called all the same; null when there is nothing.</summary>
    public static Refusal? FirstOf(IEnumerable<FieldProblem> problems) =>
        problems.FirstOrDefault() is { } first ? Refusal.Rule(first.Sentence, clauseId: first.ClauseId) : null;
}
