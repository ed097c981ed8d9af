using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Answers with a sealed file. Never shown in the browser: it is somebody else's file.</summary>
internal static class HandedOut
{
    /// <summary>The caller has made sure that this person may see the record that the file belongs to.</summary>
    public static async Task<IActionResult> HandOutAsync(this PageModel page, EvidenceDesk evidence, EvidenceFile file, Actor to, DateTime now, CancellationToken cancel)
    {
        try
        {
            var bytes = await evidence.HandOutAsync(file, to, now, cancel);
            page.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            // The kind is the one found in the bytes: "plan.html" that is text goes out as "plan.txt".
            return page.File(bytes, file.Kind.MediaType(), Path.GetFileNameWithoutExtension(file.ClientName) + file.Kind.Extension());
        }
        catch (EvidenceStoreException fault)
        {
            return page.StatusCode(fault.Fault is StoreFault.Missing or StoreFault.Planted ? StatusCodes.Status410Gone : StatusCodes.Status503ServiceUnavailable);
        }
    }
}
