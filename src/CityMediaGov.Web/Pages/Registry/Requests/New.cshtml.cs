using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Pages.Registry.Requests;

[RequirePermission(Permission.AskForAccounts)]
[Feature(Features.AccountRequests)]
[RequestSizeLimit(BodyLimit.Upload), RequestFormLimits(MultipartBodyLengthLimit = BodyLimit.Upload)]
public sealed class NewModel(RequestFormReader reader, RequestDesk desk, CurrentActor current, TimeProvider time)
    : RequestPage(reader, desk, current, time);
