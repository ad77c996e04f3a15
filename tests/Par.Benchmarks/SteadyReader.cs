using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Par.Benchmarks;

/// <summary>
/// Somebody who reads pages at a steady rate, whatever the server does: the time of an answer counts from the moment at which it was due to be asked for, so that a
/// server that stalls is not spared the questions of the meantime.
/// </summary>
internal sealed partial class SteadyReader(HttpClient client, IReadOnlyList<string> addresses, double perSecond)
{
    /// <summary>Signs in with a demo account of the sample country.</summary>
    public static async Task<HttpClient> SignInAsync(PortalUnderTest portal, string account)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        var password = (await File.ReadAllLinesAsync(Path.Combine(portal.Folder, "demo-accounts.txt"))).Select(line => line.Split('\t'))
            .First(parts => parts[0] == account)[1];
        var page = await client.GetStringAsync("/fi/kirjaudu");
        // Of the form with a password: the page has others beside it.
        var form = page[..page.IndexOf("</form>", page.IndexOf("name=\"Password\"", StringComparison.Ordinal), StringComparison.Ordinal)];
        var fields = Hidden().Matches(form[form.LastIndexOf("<form", StringComparison.Ordinal)..]).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        (fields["UserName"], fields["Password"]) = (account, password);
        using var answer = await client.PostAsync("/fi/kirjaudu", new FormUrlEncodedContent(fields));
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"Signing in was answered {answer.StatusCode}.");
    }

    /// <summary>Reads until told to stop; the times of the answers by address.</summary>
    public async Task<IReadOnlyDictionary<string, Percentiles>> ReadAsync(CancellationToken stop)
    {
        var times = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        var reading = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var due = TimeSpan.FromSeconds(number / perSecond);
            if (due > watch.Elapsed)
                await Task.Delay(due - watch.Elapsed, CancellationToken.None);
            reading.Add(ReadOneAsync(addresses[number % addresses.Count], due));
        }
        await Task.WhenAll(reading);
        return times.ToDictionary(pair => pair.Key, pair => new Percentiles(pair.Value), StringComparer.Ordinal);

        async Task ReadOneAsync(string address, TimeSpan due)
        {
            using var answer = await client.GetAsync(address, CancellationToken.None);
            await answer.Content.CopyToAsync(Stream.Null, CancellationToken.None);
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"{address} was answered {answer.StatusCode}.");
            times.GetOrAdd(address, _ => []).Add((watch.Elapsed - due).TotalSeconds);
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
