namespace CityMediaGov.Domain.Registry;

/// <summary>A person whom the request names as manager of the account.</summary>
public sealed class RequestedManager
{
    private RequestedManager() { }

    internal RequestedManager(Guid personId) => PersonId = personId;

    public Guid PersonId { get; private init; }
}
