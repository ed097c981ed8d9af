namespace CityMediaGov.Web.Pages.Public;

/// <param name="Status">The status that is answered.</param>
/// <param name="Title">In one sentence.</param>
/// <param name="WayOn">What to do now.</param>
public sealed record ErrorWords(int Status, string Title, string WayOn)
{
    private static readonly Dictionary<int, ErrorWords> All = new ErrorWords[]
    {
        new(400, "This could not be read.", "Go back, open the page again, and send it once more."),
        new(403, "This page belongs to someone else’s work.", "Your work list shows what is yours. The City’s administrator decides who works on what."),
        new(404, "There is no record at this address that you can open.", "Check the address for a typing mistake, or begin at the first page."),
        new(405, "This address does not take what was sent.", "Go back, open the page again, and use its button."),
        new(409, "This cannot be done now.", "Go back and open the page again to see how things stand."),
        new(413, "What you sent is too large.", "Send fewer or smaller files. Files may have 25 MB together."),
        new(429, "That was too often in a short time.", "This protects the register against misuse. Nothing that you sent before is lost."),
        new(500, "Something went wrong on our side.", "Look whether your last step was recorded before you repeat it."),
        new(503, "The register is busy.", "What you just sent was not recorded. Try again in a minute."),
    }.ToDictionary(words => words.Status);

    public static ErrorWords Of(int status) => All.GetValueOrDefault(status) ?? status switch
    {
        >= 500 and < 600 => All[500],
        >= 400 and < 500 => All[400] with { Status = status },
        _ => All[404],
    };
}
