namespace Par.Portal.Public;

/// <summary>What the public pages need from the host.</summary>
internal static class PublicSetup
{
    /// <summary>Registers the public pages, charts and downloads.</summary>
    public static void AddPublic(this WebApplicationBuilder builder)
    {
    }

    /// <summary>Maps the public pages' downloads and other plain endpoints.</summary>
    public static void MapPublic(this WebApplication app)
    {
    }
}
