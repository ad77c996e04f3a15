namespace Par.Portal.Identity;

/// <summary>Addresses that a request may ask to be led to.</summary>
internal static class LocalAddress
{
    /// <summary>The wanted address when it is a path of this portal, otherwise <paramref name="otherwise"/>: a link cannot lead elsewhere after signing in.</summary>
    public static string Or(string? wanted, string otherwise) =>
        wanted is ['/', ..] && !(wanted.Length > 1 && wanted[1] is '/' or '\\') && !wanted.Any(char.IsControl) ? wanted : otherwise;
}
