using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Par.Portal.Tests.SignedIn;

/// <summary>Fills in and sends forms as a browser without scripts does: the page first, its hidden fields sent back.</summary>
public static class Forms
{
    public static async Task<IDocument> PageAsync(this HttpClient client, string address)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await answer.DocumentAsync();
    }

    public static async Task<IDocument> DocumentAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends the form of <c>main</c> (or the one that <paramref name="form"/> selects) with these fields filled in.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string address, Dictionary<string, string> fields, string form = "main form")
    {
        var page = await client.PageAsync(address);
        var found = page.QuerySelector(form) ?? throw new InvalidOperationException($"{address} has no form '{form}': {page.Title}");
        return await client.SendFormAsync(address, found, fields);
    }

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, IElement form, Dictionary<string, string> fields)
    {
        var sent = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            sent[name] = value;
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        return client.PostAsync(target, new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
    }
}

/// <summary>Addresses of answers.</summary>
public static class Addresses
{
    /// <summary>Path and query, whether the answer gave a whole address or a path.</summary>
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString;
}
