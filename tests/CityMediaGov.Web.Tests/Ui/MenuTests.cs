using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Tests.Ui;

public sealed class MenuTests
{
    [Fact]
    public void The_menu_shows_what_the_policy_has_and_the_reader_may_enter()
    {
        var shown = Menu.For(feature => feature == Features.AccountRegistry, permission => permission == nameof(Permission.SeeAudit));
        Assert.Equal(["Work list", "Register", "Platforms", "Audit chain", "Policy"], shown.SelectMany(group => group.Entries).Select(entry => entry.Text));
    }

    [Fact]
    public void Residents_find_no_entry_of_a_feature_that_is_off() =>
        Assert.Equal(["The policy"], Menu.PublicFor(_ => false).Select(entry => entry.Text));

    [Theory]
    [InlineData("/registry", "Register")]
    [InlineData("/registry/0197", "Register")]
    [InlineData("/registry/requests/new", "Account requests")]
    [InlineData("/registryx", null)]
    public void The_current_entry_is_the_longest_that_the_address_begins_with(string path, string? text) =>
        Assert.Equal(text, Menu.Current(Menu.Staff.SelectMany(group => group.Entries), path)?.Text);

    [Fact]
    public void Every_entry_names_a_permission_that_exists() =>
        Assert.All(Menu.Staff.SelectMany(group => group.Entries), entry => Assert.True(entry.Permission is null || Enum.TryParse<Permission>(entry.Permission, out _)));

}
