using CityMediaGov.TestKit;
using Microsoft.Data.Sqlite;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>Somebody with the file and no regard for triggers and references.</summary>
internal sealed class Intruder : IAsyncDisposable
{
    private readonly SqliteConnection connection;

    private Intruder(SqliteConnection connection) => this.connection = connection;

    public static Task<Intruder> EnterAsync(TestDatabase database) => EnterAsync(database.File);

    public static async Task<Intruder> EnterAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        var intruder = new Intruder(connection);
        foreach (var trigger in await intruder.ReadAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            await intruder.DoAsync($"DROP TRIGGER \"{trigger}\"");
        return intruder;
    }

    /// <summary>Runs it; how many rows it changed.</summary>
    public async Task<int> DoAsync(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Make(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of every row.</summary>
    public async Task<List<object>> ReadAsync(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Make(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        List<object> found = [];
        while (await reader.ReadAsync())
            found.Add(reader.GetValue(0));
        return found;
    }

    public async Task<List<string>> ColumnsOfAsync(string table) =>
        (await ReadAsync($"SELECT name FROM pragma_table_info('{table}')")).ConvertAll(name => (string)name);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private SqliteCommand Make(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
