using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;

namespace CityMediaGov.Web.Pages.WorkPlans;

[RequirePermission(Permission.AskForAccounts)]
[Feature(Features.WorkPlans)]
public sealed class NewModel(PlanFormReader reader, WorkPlanDesk desk, CurrentActor current, TimeProvider time) : PlanPage(reader, desk, current, time);
