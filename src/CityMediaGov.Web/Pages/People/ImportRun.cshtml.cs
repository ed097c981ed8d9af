using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Pages.Import;
using CityMediaGov.Web.Security;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.ManagePeople)]
public sealed class ImportRunModel(AppDbContext db, ImportOffice office, CurrentActor current, TimeProvider time) : ImportRunPage(db, office, current, time)
{
    public override ImportWhat What => ImportWhat.People;
}
