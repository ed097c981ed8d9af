using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>The policy for programs.</summary>
[AllowAnonymous]
public sealed class JsonModel(AppDbContext db, PolicyBook policies) : PageModel
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Kept beside the version that was read, which changes whenever its status does: nothing to evict, on any node.
    private static readonly ConditionalWeakTable<PolicyInForce, byte[]> Written = [];

    public async Task<IActionResult> OnGetAsync(string? version, CancellationToken cancel)
    {
        Response.Headers.AccessControlAllowOrigin = "*";
        if (await policies.FindNumberAsync(db, version, cancel) is not { } policy)
            return NotFound();
        Response.Headers.CacheControl = "public, max-age=300";
        return new FileContentResult(Written.GetValue(policy, Write), "application/json; charset=utf-8")
        {
            EntityTag = new EntityTagHeaderValue($"\"{policy.Policy.Hash}-{policy.Number}-{policy.Status.ToString().ToLowerInvariant()}\""),
        };
    }

    private static byte[] Write(PolicyInForce policy) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        city = policy.Profile.City.Name,
        title = policy.Profile.Policy.Title,
        version = policy.Number,
        status = Lower(policy.Status),
        adoptedOn = policy.AdoptedOn,
        effective = policy.Profile.Policy.Effective,
        hash = policy.Policy.Hash,
        clauses = policy.Policy.Clauses.Select(clause => new { id = clause.Id, section = clause.Section, quote = clause.Quote, feature = clause.Feature }),
        sections = policy.Policy.Text.Sections.Select(section => new
        {
            heading = section.Heading,
            clauses = section.ClauseIds,
            blocks = section.Blocks.Select(block => new { kind = Lower(block.Kind), number = block.Number, text = block.Text, clauses = block.ClauseIds }),
        }),
    }, Options);

    private static string Lower(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
