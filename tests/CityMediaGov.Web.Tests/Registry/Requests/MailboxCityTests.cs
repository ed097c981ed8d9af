using System.Net;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry.Requests;

/// <summary>Clinton City's accounts are made with a city mailbox, and there is no way round it.</summary>
public sealed class MailboxCityTests(MailboxCity asking) : IClassFixture<MailboxCity>
{
    [Fact, Clause("CLI-3.3.1")]
    public async Task Another_mailbox_is_refused_and_no_exception_is_offered()
    {
        var before = await asking.EverythingAsync();

        var refused = await asking.SendAsync(asking.City.Staff, asking.CompleteBut(("Input.OfficialEmail", "parks@gmail.com"), ("Input.OfficialEmailReason", "The platform takes no other")));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Error: Use a City e-mail address. “parks@gmail.com” is not one.", Page.Fold(refused.One("#Input_OfficialEmail-e").TextContent));
        Assert.Null(refused.Html.QuerySelector("[name='Input.OfficialEmailReason']"));
        Assert.NotNull(refused.Html.QuerySelector("#Input_OfficialEmail-h a.clause[href='/policy/clauses/CLI-3.3.1']"));
        Assert.Equal("parks@gmail.com", refused.ValueOf("Input.OfficialEmail"));
        Assert.Equal(before, await asking.EverythingAsync());
    }
}
