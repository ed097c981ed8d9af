using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Pages.Import;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry;

[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry), RequestSizeLimit(BodyLimit.Upload)]
public sealed class ImportModel(AppDbContext db, ImportOffice office, CurrentActor current, TimeProvider time) : ImportPage(db, office, current, time)
{
    public override ImportWhat What => ImportWhat.Accounts;
}
