using CityMediaGov.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CityMediaGov.Web.Tests.Docs;

public sealed class AccessTests
{
    [Fact]
    public async Task The_committed_access_table_is_that_of_this_build_and_every_page_declares_one_rule()
    {
        await using var app = new AppHost();
        var addresses = await DocumentedAddress.AllOfAsync(app.Services, ProductAccess.PermissionOf, ProductAccess.IsAnySignedIn);
        var access = new AccessDocument(addresses, ProductAccess.Roles());
        Assert.NotEmpty(addresses);
        Findings.None(access.Findings());
        GeneratedDocument.Check("docs/access.md", access.Render());
    }

    [Fact]
    public async Task Addresses_come_from_the_endpoints_with_what_they_ask_for()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var app = builder.Build();
        app.MapGet("open", () => "").WithMetadata(new AllowAnonymousAttribute());
        app.MapPost("/post/{id:guid}", () => "").WithMetadata(new NeedsAttribute("Publish"), new NeedsAttribute("Publish"));
        app.MapGet("/in", () => "").WithMetadata(new AuthorizeAttribute());

        var addresses = await DocumentedAddress.AllOfAsync(new Endpoints(app), item => (item as NeedsAttribute)?.Permission, item => item is AuthorizeAttribute);

        Assert.Equal(["GET /open anonymous", "POST /post/{id:guid} Publish", "GET /in signed in"], addresses.Select(address =>
            $"{address.Methods} {address.Route} {(address.IsAnonymous ? "anonymous" : address.IsAnySignedIn ? "signed in" : string.Join(',', address.Permissions))}"));
    }

    [Fact]
    public void The_table_marks_the_roles_that_have_every_permission_asked_for()
    {
        var document = Document([Page("/Audit/Index", "/audit", "SeeAudit"), Page("/People/Merge", "/people/merge", "SeeAudit", "ManagePeople")]).Render();
        Assert.Contains("| Address | Asks for | Clerk | Steward |\n|---|---|:-:|:-:|\n", document);
        Assert.Contains("| `/audit` | SeeAudit | ● | ● |\n", document);
        Assert.Contains("| `/people/merge` | SeeAudit and ManagePeople |   | ● |\n", document);
    }

    [Fact]
    public void A_page_that_declares_nothing_or_twice_and_an_open_page_in_the_wrong_folder_are_findings()
    {
        var findings = Document(
        [
            Page("/Work/Index", "/work"),
            Page("/Work/Both", "/both", "SeeAudit") with { IsAnySignedIn = true },
            Page("/Work/Open", "/open") with { IsAnonymous = true },
            Page("/Public/Directory", "/directory") with { IsAnonymous = true },
            Page("/SignIn/Index", "/sign-in") with { IsAnonymous = true },
        ]).Findings();
        Assert.Equal(
        [
            "/work declares 0 of [RequirePermission], [AnySignedIn] and [AllowAnonymous]; it has to be one.",
            "/both declares 2 of [RequirePermission], [AnySignedIn] and [AllowAnonymous]; it has to be one.",
            "/open is open to everybody, yet its page /Work/Open is neither under Public nor under SignIn.",
        ], findings);
    }

    private static AccessDocument Document(DocumentedAddress[] addresses) => new(addresses, [("Clerk", ["SeeAudit"]), ("Steward", ["SeeAudit", "ManagePeople"])]);

    private static DocumentedAddress Page(string page, string route, params string[] permissions) => new(route, "GET, POST", page, false, false, permissions);

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    private sealed class NeedsAttribute(string permission) : Attribute
    {
        public string Permission { get; } = permission;
    }

    private sealed class Endpoints(IEndpointRouteBuilder app) : IServiceProvider
    {
        public object? GetService(Type serviceType) => new CompositeEndpointDataSource(app.DataSources);
    }
}
