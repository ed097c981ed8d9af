using System.Reflection;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>A lifecycle and where it is declared.</summary>
public sealed record DeclaredLifecycle(string Name, ILifecycle Lifecycle)
{
    /// <summary>Every static field of the assembly that holds one, by name.</summary>
    public static IReadOnlyList<DeclaredLifecycle> In(Assembly assembly)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return
        [
            .. from type in assembly.GetTypes()
               where !type.ContainsGenericParameters
               let fields = type.GetFields(Static).Where(field => typeof(ILifecycle).IsAssignableFrom(field.FieldType)).ToList()
               from field in fields
               let name = fields.Count == 1 ? type.Name : $"{type.Name}.{field.Name.Trim('<').Split('>')[0]}" // a property's field is <Name>k__BackingField
               orderby name
               select new DeclaredLifecycle(name, (ILifecycle)field.GetValue(null)!),
        ];
    }

    /// <summary>States that nothing leads to, and states that are no end and yet cannot be left.</summary>
    public IEnumerable<string> Findings()
    {
        var moves = Lifecycle.Moves.ToList();
        HashSet<string> reached = [Lifecycle.Initial];
        while (moves.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
        }
        foreach (var state in Lifecycle.States.Where(state => !reached.Contains(state)))
            yield return $"{Name}: {state} cannot be reached from {Lifecycle.Initial}.";
        foreach (var state in Lifecycle.States.Except(Lifecycle.Final).Where(state => moves.TrueForAll(move => move.From != state || move.To == state)))
            yield return $"{Name}: {state} is no final state, yet cannot be left.";
    }
}
