namespace CityMediaGov.Domain.People;

/// <param name="Deputies">Who may take this person's steps at present.</param>
public sealed record Holder(Guid PersonId, string Name, string Title, Role Role, Guid? UnitId, IReadOnlyList<Guid> Deputies);

/// <summary>Who holds what at one moment: enough to tell whether a route can be walked to its end.</summary>
/// <param name="Parents">Each unit's unit above it; a unit without a head looks there.</param>
public sealed record Staffing(IReadOnlyList<Holder> Holders, IReadOnlyDictionary<Guid, Guid?> Parents)
{
    /// <summary>Holders of the role in that unit, or (null) anywhere.</summary>
    public IEnumerable<Holder> HoldersOf(Role role, Guid? unitId) =>
        Holders.Where(holder => holder.Role == role && (unitId is null || holder.UnitId == unitId));

    /// <summary>"Kao Vang or Dana Lindqvist": the holders by name, but for those who may not; null when none is left.</summary>
    public string? NamesOf(Role role, Guid? unitId, IReadOnlyCollection<Guid> except)
    {
        var names = HoldersOf(role, unitId).Where(holder => !except.Contains(holder.PersonId)).Select(holder => holder.Name).Distinct().ToList();
        return names.Count switch
        {
            0 => null,
            > 3 => $"{string.Join(", ", names[..3])} or {names.Count - 3} others",
            _ => string.Join(" or ", names),
        };
    }

    /// <summary>The unit itself or the nearest one above it that has a holder of the role; the unit itself when none has.</summary>
    public Guid? NearestUnitWith(Role role, Guid? unitId)
    {
        var seen = new HashSet<Guid>();
        for (var unit = unitId; unit is { } id && seen.Add(id); unit = Parents.GetValueOrDefault(id))
        {
            if (HoldersOf(role, id).Any())
                return id;
        }
        return unitId;
    }
}
