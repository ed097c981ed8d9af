using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace CityMediaGov.Web.Security;

/// <summary>Only people with this permission enter the page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission)];
}

/// <summary>Everybody enters who is signed in; what they see there depends on who they are.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnySignedInAttribute : AuthorizeAttribute;

public sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentActor current) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (current.Actor?.Can(requirement.Permission) == true)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
