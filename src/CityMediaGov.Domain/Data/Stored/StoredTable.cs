using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CityMediaGov.Domain.Data.Stored;

/// <summary>
/// Reads one table's rows without building records of them: a row that somebody spoilt must be reported, and EF would
/// throw on it. The statements are made from the model and hold no text of people.
/// </summary>
internal sealed class StoredTable
{
    private readonly AppDbContext db;
    private readonly ISqlGenerationHelper sql;
    private readonly IProperty[] all;
    private readonly IProperty key;
    private readonly string table;

    public StoredTable(AppDbContext db, IEntityType type)
    {
        (this.db, sql) = (db, db.GetService<ISqlGenerationHelper>());
        (all, key) = ([.. type.GetProperties()], type.FindPrimaryKey()!.Properties[0]);
        table = sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
    }

    /// <summary>The next rows in the order of their key.</summary>
    /// <param name="after"><see cref="StoredRow.Key"/> of the last row seen; null for the first page.</param>
    public Task<List<StoredRow>> PageAsync(object? after, int count, CancellationToken cancel) => after is null
        ? ReadAsync(all, $"ORDER BY {Column(key)} {db.FirstRows(count)}", [], cancel)
        : ReadAsync(all, $"WHERE {Column(key)} > @p0 ORDER BY {Column(key)} {db.FirstRows(count)}", [after], cancel);

    /// <summary>Every row that has one of these values in the column.</summary>
    /// <param name="values">As the driver gives and takes them.</param>
    public Task<List<StoredRow>> WhereAsync(IProperty column, IReadOnlyList<object> values, CancellationToken cancel) => WhereAsync(all, column, values, cancel);

    public Task<List<StoredRow>> WithKeysAsync(IReadOnlyList<object> keys, CancellationToken cancel) => WhereAsync(all, key, keys, cancel);

    /// <summary>Those of the keys that have a row.</summary>
    public async Task<IReadOnlySet<Guid>> KeysAmongAsync(IReadOnlyList<Guid> keys, CancellationToken cancel) =>
        (await WhereAsync([key], key, [.. keys], cancel)).Select(row => row.Get<Guid>(key.Name)).ToHashSet();

    private async Task<List<StoredRow>> WhereAsync(IProperty[] properties, IProperty column, IReadOnlyList<object> values, CancellationToken cancel) => values.Count == 0
        ? []
        : await ReadAsync(properties, $"WHERE {Column(column)} IN ({string.Join(", ", values.Select((_, index) => $"@p{index}"))})", values, cancel);

    private string Column(IProperty property) => sql.DelimitIdentifier(property.GetColumnName());

    private async Task<List<StoredRow>> ReadAsync(IProperty[] properties, string tail, IReadOnlyList<object> values, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = $"SELECT {string.Join(", ", properties.Select(Column))} FROM {table} {tail}";
            for (var index = 0; index < values.Count; index++)
                AddParameter(command, $"@p{index}", values[index]);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<StoredRow>();
            while (await reader.ReadAsync(cancel))
                rows.Add(Read(reader, properties));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private StoredRow Read(DbDataReader reader, IProperty[] properties)
    {
        var values = new Dictionary<IProperty, object?>(properties.Length);
        List<string> unreadable = [];
        object? rawKey = null;
        for (var index = 0; index < properties.Length; index++)
        {
            var raw = reader.GetValue(index);
            if (properties[index] == key)
                rawKey = raw;
            if (StoredValue.TryRead(properties[index], raw, out var value))
                values[properties[index]] = value;
            else
                unreadable.Add(properties[index].Name);
        }
        return new(rawKey!, values, unreadable);
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
