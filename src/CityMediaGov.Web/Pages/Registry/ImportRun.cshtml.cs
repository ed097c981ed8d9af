using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Pages.Import;
using CityMediaGov.Web.Security;

namespace CityMediaGov.Web.Pages.Registry;

[RequirePermission(Permission.RunRegister), Feature(Features.AccountRegistry)]
public sealed class ImportRunModel(AppDbContext db, ImportOffice office, CurrentActor current, TimeProvider time) : ImportRunPage(db, office, current, time)
{
    public override ImportWhat What => ImportWhat.Accounts;
}
