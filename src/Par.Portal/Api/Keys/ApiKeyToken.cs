using Par.Portal.Identity.Accounts;

namespace Par.Portal.Api.Keys;

/// <summary>A key as its holder has it: <c>par_&lt;id&gt;_&lt;secret&gt;</c>. The prefix lets scanners of leaked secrets know it for what it is.</summary>
/// <param name="Id">The open part.</param>
/// <param name="Secret">256 random bits as base64url.</param>
internal sealed record ApiKeyToken(string Id, string Secret)
{
    private const string Prefix = "par_";
    private const int IdLength = 12;
    private const int Longest = 200;

    /// <summary>A new secret for a key.</summary>
    public static ApiKeyToken NewFor(string id) => new(id, Secrets.NewToken());

    /// <summary>The hash under which the secret is stored.</summary>
    public string SecretHash => Secrets.Hash(Secret);

    /// <summary>Takes a key apart; null when the text cannot be one.</summary>
    public static ApiKeyToken? Read(string text) =>
        text.Length is > 4 + IdLength + 1 and < Longest && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length + IdLength] == '_'
            ? new ApiKeyToken(text[Prefix.Length..(Prefix.Length + IdLength)], text[(Prefix.Length + IdLength + 1)..])
            : null;

    /// <summary>The whole key, shown once.</summary>
    public override string ToString() => $"{Prefix}{Id}_{Secret}";
}
