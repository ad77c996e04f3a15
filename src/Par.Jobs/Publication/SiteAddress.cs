namespace Par.Jobs.Publication;

/// <summary>Where the live site is read after a publication: <c>Publication:CheckAddress</c>, or the address on which this process listens.</summary>
public sealed class SiteAddress(PublicationOptions settings)
{
    private Uri? own;

    /// <summary>The address; null in a process that serves no site and has no setting.</summary>
    public Uri? ToRead => settings.CheckAddress ?? own;

    /// <summary>The site tells where it listens. An address that means every network card is read through this machine's own.</summary>
    public void ListensOn(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var text = address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri))
            {
                own = uri.Host is "0.0.0.0" or "[::]" ? new UriBuilder(uri) { Host = "localhost" }.Uri : uri;
                return;
            }
        }
    }
}
