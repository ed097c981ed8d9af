using System.Net;
using System.Net.Sockets;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>How often one address or person may ask. Configuration section <c>Limits</c>. Counted on each node.</summary>
public sealed class Limits
{
    /// <summary>Any page, for each address without a sign-in.</summary>
    public Window Anonymous { get; set; } = new() { Tries = 300, Seconds = 300 };

    /// <summary>Any page, for each person signed in.</summary>
    public Window Person { get; set; } = new() { Tries = 1500, Seconds = 300 };

    /// <summary>Tries to sign in from one address, whoever is named.</summary>
    public Window SignInFromAddress { get; set; } = new() { Tries = 20, Seconds = 60 };

    /// <summary>Tries to sign in as one person from one address.</summary>
    public Window SignInAsPerson { get; set; } = new() { Tries = 5, Seconds = 60 };

    /// <summary>What residents send through one form from one address.</summary>
    public Window PublicForm { get; set; } = new() { Tries = 5, Seconds = 600 };

    /// <summary>The same in a day.</summary>
    public Window PublicFormInADay { get; set; } = new() { Tries = 20, Seconds = 86_400 };

    public sealed class Window
    {
        public int Tries { get; set; }

        public int Seconds { get; set; }
    }
}

internal static class ClientAddress
{
    /// <summary>The address to count by: a household or office has a whole /64 of IPv6.</summary>
    public static string Key(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "this machine",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString(),
        var address => address.ToString(),
    };
}
