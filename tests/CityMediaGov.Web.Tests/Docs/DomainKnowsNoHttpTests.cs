using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Web.Tests.Docs;

public sealed class DomainKnowsNoHttpTests
{
    private static readonly string[] Http = ["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Routing"];

    [Fact]
    public void The_domain_uses_no_type_of_the_web() => Findings.None(WebTypesIn(typeof(Refusal).Assembly));

    [Fact]
    public void The_pages_do_so_the_test_can_see_them() => Assert.NotEmpty(WebTypesIn(typeof(DocumentedAddress).Assembly));

    // The compiled assembly names every type that it uses anywhere, in method bodies too.
    private static List<string> WebTypesIn(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.TypeReferences
               let type = metadata.GetTypeReference(handle)
               let space = metadata.GetString(type.Namespace)
               where Array.Exists(Http, web => space == web || space.StartsWith(web + ".", StringComparison.Ordinal))
               select $"{space}.{metadata.GetString(type.Name)}",
        ];
    }
}
