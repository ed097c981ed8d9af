using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>Adds a platform that the product does not know.</summary>
[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class NewModel(PlatformOffice office, CurrentActor current, TimeProvider time) : CityPlatformPage(office, current, time)
{
    /// <param name="name">As somebody typed it in a request.</param>
    public void OnGet(string? name) => Input = new() { Name = name is { Length: <= AccountRequest.NameLength } ? name : null, Place = HandlePlace.FirstSegment };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => ModelState.IsValid
        ? Answer(await Office.AddAsync(Input.AsDetails(), Keeper, Now, cancel), "The platform is on the list.", "Its addresses are recognised, and requests can choose it, from now on.")
        : this.Again();
}
