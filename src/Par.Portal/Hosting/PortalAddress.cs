using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Par.Jobs.Mail;

namespace Par.Portal.Hosting;

/// <summary>
/// Where the portal is, for whole addresses in feeds, invitations and on the console: <c>Portal:Address</c>, or where it listens. Never
/// what
/// a request says of its host, which anybody may write.
/// </summary>
internal sealed class PortalAddress(PortalOptions options, IServer server)
{
    /// <summary>The address without a slash at its end.</summary>
    public string Base => options.Base ?? Listening.ToString().TrimEnd('/');

    /// <summary>The first address that the portal listens on; a wildcard host is shown as this machine.</summary>
    public Uri Listening
    {
        get
        {
            var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? new WebOptions().Urls;
            return new Uri(first.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost",
                StringComparison.Ordinal)
                .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal));
        }
    }
}
