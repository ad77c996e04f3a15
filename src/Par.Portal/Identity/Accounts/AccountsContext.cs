using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Links that were handed out.</summary>
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    /// <summary>Keys of the machine interface.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Sessions that run.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Property(a => a.Role).HasConversion<int>();
            account.Property(a => a.Side).HasConversion<int?>();
            account.Property(a => a.ParId).HasMaxLength(20);
            account.Property(a => a.Area).HasMaxLength(1).IsUnicode(false);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_token");
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            // As schema version 3 of Identity has it, said here so that the model does not depend on the host's settings.
            passkey.ToTable("account_passkey");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
            passkey.Property(p => p.UserId).HasMaxLength(450).IsRequired();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
            passkey.OwnsOne(p => p.Data, data => data.ToJson("data"));
        });
        builder.Entity<AccountSession>(session =>
        {
            session.ToTable("account_session");
            session.HasKey(s => s.KeyHash);
            session.Property(s => s.KeyHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            session.Property(s => s.AccountId).HasMaxLength(450);
            session.Property(s => s.Agent).HasMaxLength(60);
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<OneTimeLink>(link =>
        {
            link.ToTable("account_one_time_link");
            link.HasKey(l => l.TokenHash);
            link.Property(l => l.TokenHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            link.Property(l => l.Purpose).HasConversion<int>();
            link.Property(l => l.AccountId).HasMaxLength(450);
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
public sealed class SqlServerAccountsContext(DbContextOptions<SqlServerAccountsContext> options) : AccountsContext(options), IDataProtectionKeyContext
{
    /// <summary>The keys.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

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
