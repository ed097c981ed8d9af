using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Approvals;

internal static class Forging
{
    /// <summary>Posts fields that no form of the page offers, with a token that is good.</summary>
    public static async Task<Page> ForgeAsync(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.GetAsync("/work")).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.PostAsync(path, [.. fields, ("__RequestVerificationToken", token)]);
    }
}
