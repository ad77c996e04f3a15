using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Par.Portal.Hosting;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.People;
using Par.Portal.Identity.Providers;
using Par.Portal.Identity.SecondFactor;
using Par.Portal.Identity.Sessions;
using Par.Portal.Shell;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity;

/// <summary>Accounts, signing in, and what each role may see.</summary>
internal static class IdentitySetup
{
    /// <summary>Rate limit of signing in: attempts a minute from one address.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Where a page that is still open asks for its session to go on.</summary>
    public const string GoOn = "/account/session";

    /// <summary>Registers accounts and policies. Everything outside the public pages is denied by default.</summary>
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccountsStorage(builder.Configuration);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Session.Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Session.ConfigureStep(options, "par-step"));
        authentication.AddProvider(builder.Configuration);
        services.AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<AccountsContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddUserManager<AccountManager>()
            .AddSignInManager<AccountSignIn>()
            .AddPasswordValidator<Passwords.UncommonPassword>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = RunningSessions.KeepAsync;
        });
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        var options = SettingsReader.Read<AccountOptions>(builder.Configuration);
        services.AddSingleton(options);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<RunningSessions>();
        services.AddScoped<KnownBrowser>();
        services.AddScoped<SignInTries>();
        services.AddScoped<Mine.HolderProof>();
        services.AddScoped<SecondFactorRule>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<Mine.OwnSessions>();
        services.AddScoped<Mine.OwnAddress>();
        services.AddSingleton<Letters.AccountLetters>();
        services.AddSingleton<AccountTrail>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<AccountPasswords>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<Analysts>();
        services.AddScoped<AccountStates>();
        services.AddScoped<InvitationDesk>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        Areas.AddTo(services.AddAuthorizationBuilder());
        services.AddRateLimiter(limiter => limiter.AddPolicy(SignInLimit, context => LimitOf(context, options.SignInAttemptsPerMinute)));
    }

    /// <summary>Brings the accounts' tables up to date. Run at start, after the warehouse's own migration.</summary>
    public static async Task MigrateAccountsAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountsContext>().Database.MigrateAfterAnyStartAsync(cancellation);
    }

    /// <summary>Finds out who asks and refuses what they may not see; before every page.</summary>
    public static void UseIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
    }

    /// <summary>Maps signing out. The pages map themselves.</summary>
    public static void MapIdentity(this WebApplication app)
    {
        foreach (var language in Languages.All)
            app.MapPost(Address.Of(language, Slug.SignOut), SignOut.HandleAsync).AllowAnonymous();
        // Being asked is all that a session needs to go on.
        app.MapPost(GoOn, () => Results.NoContent()).RequireAuthorization(Areas.Enrolment).ExcludeFromDescription();
        PasskeyEndpoints.Map(app);
        ProviderEndpoints.Map(app);
    }

    private static void Rules(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.User.RequireUniqueEmail = false;
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context, int attempts)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return RateLimitPartition.GetNoLimiter("read");
        return RateLimitPartition.GetFixedWindowLimiter(Sender.AddressOf(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = attempts,
            Window = TimeSpan.FromMinutes(1),
        });
    }
}
