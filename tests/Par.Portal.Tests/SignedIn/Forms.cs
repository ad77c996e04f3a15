using System.Text;
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

/// <summary>Sends files as the browser does, from the page's own form.</summary>
public static class FileForms
{
    /// <summary>Sends files through the delivery form, as a browser without scripts does.</summary>
    public static Task<HttpResponseMessage> SendFilesAsync(this HttpClient client, params (string Name, string Content)[] files) =>
        client.SendFilesAsync("/fi/toimitus", asScript: false, [.. files.Select(file => (file.Name, (HttpContent)new ByteArrayContent(Encoding.UTF8.GetBytes(file.Content))))]);

    /// <summary>Sends files through the delivery form of a page, as its script does or as a plain form.</summary>
    public static async Task<HttpResponseMessage> SendFilesAsync(this HttpClient client, string page, bool asScript, (string Name, HttpContent Content)[] files)
    {
        var form = (await client.PageAsync(page)).QuerySelector("form#upload")!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        foreach (var (name, file) in files)
            content.Add(file, "files", name);
        var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = content };
        if (asScript)
            request.Headers.Accept.ParseAdd("application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>Addresses of answers.</summary>
public static class Addresses
{
    /// <summary>Path and query, whether the answer gave a whole address or a path.</summary>
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString;
}
