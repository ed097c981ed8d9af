using CityMediaGov.TestKit.States;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>The cities of the page states, made once.</summary>
public sealed class StatesFixture : IAsyncLifetime
{
    public StateWorld World { get; private set; } = null!;

    public IReadOnlyList<PageState> States { get; private set; } = [];

    public async Task InitializeAsync()
    {
        World = await StateWorld.MakeAsync(serve: false);
        States = PageStates.All(World);
    }

    public Task DisposeAsync() => World.DisposeAsync().AsTask();
}

[CollectionDefinition(Name)]
public sealed class StatesCollection : ICollectionFixture<StatesFixture>
{
    public const string Name = "Page states";
}
