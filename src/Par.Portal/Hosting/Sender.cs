using System.Net;
using System.Net.Sockets;

namespace Par.Portal.Hosting;

/// <summary>Where a request comes from, as far as limits count it.</summary>
internal static class Sender
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The network address. Of IPv6 the first half: whoever has one address of it has the other 2⁶⁴. Empty where there is no network in
    /// between.
    /// </summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } long6 => Convert.ToHexStringLower(long6.GetAddressBytes().AsSpan(0, NetworkBytes)),
        { } address => address.ToString(),
    };

    /// <summary>
    /// True for this machine itself: the portal's own look at its site after a publication, or a proxy here that does not say whom it asks
    /// for.
    /// </summary>
    public static bool IsThisMachine(HttpContext http) => http.Connection.RemoteIpAddress is not { } address
        || IPAddress.IsLoopback(address);
}
