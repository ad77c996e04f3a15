using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Par.Portal.Tests.SignedIn;

/// <summary>Visitors at network addresses that the test chooses.</summary>
internal static class Elsewhere
{
    private const string Header = "X-Test-Address";

    /// <summary>Lets the portal see the address that a visitor was made with. Others come from this machine.</summary>
    public static TestPortal WithAddresses(this TestPortal portal) => portal.MadeWith(services => services.AddTransient<IStartupFilter,
        Addresses>());

    /// <summary>A browser at an address.</summary>
    public static HttpClient VisitorAt(this TestPortal portal, string address)
    {
        var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.Add(Header, address);
        return visitor;
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (http.Request.Headers[Header] is [{ } address])
                    http.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return then(http);
            });
            next(app);
        };
    }
}
