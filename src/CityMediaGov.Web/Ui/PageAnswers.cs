using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Ui;

public static class PageAnswers
{
    /// <summary>The same page with what was typed: for a handler that found a field wrong itself, <c>return this.Again();</c>.</summary>
    public static PageResult Again(this PageModel page, int status = StatusCodes.Status400BadRequest)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PageResult { StatusCode = status };
    }
}
