using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Domain;

public static class DomainServices
{
    /// <summary>What the rules are made of, one set for each unit of work.</summary>
    public static IServiceCollection AddDomain(this IServiceCollection services) => services
        .AddSingleton<PolicyShelf>()
        .AddScoped<PolicyBook>()
        .AddScoped<FirstSetUp>()
        .AddScoped<PeopleReader>()
        .AddScoped<PeopleOffice>()
        .AddScoped<InvitationDesk>()
        .AddScoped<UnitOffice>()
        .AddScoped<DutyBook>()
        .AddScoped<Postbox>()
        .AddScoped<AccountOutcome>()
        .AddScoped<SubjectDesk>()
        .AddScoped<ApprovalDesk>()
        .AddScoped<AccountOffice>();
}
