using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Files on their way into the evidence and out of it; the same for every form and every record.</summary>
internal static class PostedFiles
{
    public static IEnumerable<Upload> AsUploads(this IEnumerable<IFormFile> files) => files.Select(file => new Upload(file.FileName, file.OpenReadStream));

    /// <summary>Says beside the field which files were not taken, and why.</summary>
    public static void AddRefused(this ModelStateDictionary state, string field, Uploads uploads)
    {
        if (uploads.Refused.Count > 0)
            state.AddModelError(field, string.Join(" ", uploads.Refused.Select(file => $"{file.ClientName}: {file.Why}")));
    }

    /// <summary>What a form with refused files is answered.</summary>
    public static int Status(this Uploads uploads) => uploads.Refused switch
    {
        _ when uploads.Refused.Any(file => file.StoreFailed) => StatusCodes.Status507InsufficientStorage,
        _ when uploads.Refused.Any(file => file.TooLarge) => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>Hands the original out, never shown in the browser: it is somebody else's file. The record must be visible to the reader.</summary>
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
