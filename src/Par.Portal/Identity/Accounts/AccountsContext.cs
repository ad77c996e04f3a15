using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Portal.Identity.Accounts;

/// <summary>
/// Accounts, one-time links and keys, in the warehouse's database but with their own tables and migrations history: the statistics never join to
/// people, and the warehouse's context cannot reach a password hash.
/// </summary>
public abstract class AccountsContext(DbContextOptions options) : IdentityUserContext<Account>(options)
{
    /// <summary>Table that holds the history of this context's migrations.</summary>
    public const string MigrationsHistory = "__accounts_migrations";

    // WebAuthn allows no longer one; SQL Server indexes 900 bytes, and no authenticator makes longer ones.
    private const int LongestCredentialId = 900;

    // Ids are GUIDs as text, names of providers and tokens are short; a key of several of them must stay under the 900 bytes of a clustered key.
    private const int LongestKey = 64;

    // OpenID Connect: a subject is no longer than 255 characters.
    private const int LongestSubject = 255;

    /// <summary>Links that were handed out.</summary>
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    /// <summary>Keys of the machine interface.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Sessions that run.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <summary>Wrong passwords and codes of the last hour.</summary>
    public DbSet<SignInTry> SignInTries => Set<SignInTry>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Property(a => a.Id).HasMaxLength(LongestKey);
            account.Property(a => a.Role).HasConversion<int>();
            account.Property(a => a.Side).HasConversion<int?>();
            account.Property(a => a.ParId).HasMaxLength(20);
            account.Property(a => a.Area).HasMaxLength(1).IsUnicode(false);
        });
        builder.Entity<IdentityUserClaim<string>>(claim =>
        {
            claim.ToTable("account_claim");
            claim.Property(c => c.UserId).HasMaxLength(LongestKey);
        });
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("account_login");
            login.Property(l => l.LoginProvider).HasMaxLength(LongestKey);
            login.Property(l => l.ProviderKey).HasMaxLength(LongestSubject);
            login.Property(l => l.UserId).HasMaxLength(LongestKey);
        });
        builder.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("account_token");
            token.Property(t => t.UserId).HasMaxLength(LongestKey);
            token.Property(t => t.LoginProvider).HasMaxLength(LongestKey);
            token.Property(t => t.Name).HasMaxLength(LongestKey);
        });
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            // As schema version 3 of Identity has it, said here so that the model does not depend on the host's settings.
            passkey.ToTable("account_passkey");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
            passkey.Property(p => p.UserId).HasMaxLength(LongestKey).IsRequired();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
            passkey.OwnsOne(p => p.Data, data => data.ToJson("data"));
        });
        builder.Entity<AccountSession>(session =>
        {
            session.ToTable("account_session");
            session.HasKey(s => s.KeyHash);
            session.Property(s => s.KeyHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            session.Property(s => s.AccountId).HasMaxLength(LongestKey);
            session.Property(s => s.Agent).HasMaxLength(60);
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SignInTry>(row =>
        {
            row.ToTable("account_sign_in_try");
            row.Property(t => t.AccountId).HasMaxLength(LongestKey);
            row.Property(t => t.Source).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            row.HasIndex(t => t.Source);
            row.HasIndex(t => new { t.AccountId, t.At });
        });
        builder.Entity<OneTimeLink>(link =>
        {
            link.ToTable("account_one_time_link");
            link.HasKey(l => l.TokenHash);
            link.Property(l => l.TokenHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            link.Property(l => l.Purpose).HasConversion<int>();
            link.Property(l => l.AccountId).HasMaxLength(LongestKey);
            link.Property(l => l.Email).HasMaxLength(256);
            link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ApiKey>(key =>
        {
            key.ToTable("api_key");
            key.HasKey(k => k.Id);
            key.Property(k => k.Id).HasMaxLength(12).IsUnicode(false);
            key.Property(k => k.Name).HasMaxLength(100);
            key.Property(k => k.Scopes).HasConversion<int>();
            key.Property(k => k.OwnerParId).HasMaxLength(20);
            key.Property(k => k.CreatedBy).HasMaxLength(256);
            // Of two hands that change one key at once, one wins: nobody is shown a secret that another has replaced already.
            key.Property(k => k.SecretHash).HasMaxLength(64).IsFixedLength().IsUnicode(false).IsConcurrencyToken();
            key.Property(k => k.RevokedAt).IsConcurrencyToken();
            key.Property(k => k.FormerSecretHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            key.HasMany(k => k.Organisations).WithOne().HasForeignKey(row => row.KeyId).OnDelete(DeleteBehavior.Cascade);
            key.Navigation(k => k.Organisations).AutoInclude();
        });
        builder.Entity<ApiKeyOrganisation>(row =>
        {
            row.ToTable("api_key_organisation");
            row.HasKey(r => new { r.KeyId, r.ParId, r.Side });
            row.Property(r => r.KeyId).HasMaxLength(12).IsUnicode(false);
            row.Property(r => r.ParId).HasMaxLength(20);
            row.Property(r => r.Side).HasConversion<int>();
        });
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) && index > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}

/// <summary>Accounts in the embedded database file.</summary>
public sealed class SqliteAccountsContext(DbContextOptions<SqliteAccountsContext> options) : AccountsContext(options);

/// <summary>Accounts in SQL Server, and the keys that protect cookies and links, which portals on several machines share.</summary>
public sealed class SqlServerAccountsContext(DbContextOptions<SqlServerAccountsContext> options) : AccountsContext(options),
    IDataProtectionKeyContext
{
    /// <summary>The keys.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(SqlServerParContext.Collation);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<DataProtectionKey>(row =>
        {
            row.ToTable("session_key");
            row.Property(key => key.FriendlyName).HasMaxLength(100);
        });
        base.OnModelCreating(builder);
    }
}
