using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Api.Keys;

/// <summary>A new key as somebody asks for it.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it opens.</param>
/// <param name="Rights">What it delivers for.</param>
/// <param name="Lifetime">How long its secret works.</param>
internal sealed record NewApiKey(string Name, ApiScopes Scopes, IReadOnlyCollection<DeliveryRight> Rights, TimeSpan Lifetime);

/// <summary>
/// Makes, renews and revokes keys: an administrator any, an organisation's lead those of its own organisation that deliver no side but its
/// own. A key that is not the actor's looks the same as none. A key's rights never change: other rights are another key. Each change and
/// its line in the audit trail are written together or not at all.
/// </summary>
internal sealed class ApiKeyRegister(AccountsContext context, IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>So many keys that work may an organisation have made for itself.</summary>
    public const int MostOwn = 10;

    private const int LongestWhy = 1000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>True when the actor may renew and revoke the key.</summary>
    public static bool IsOwn(ApiKey key, Actor actor) => actor.Role == ActorRole.Administrator
        || (key.OwnerParId is { } owner && owner == actor.ParId && key.Organisations.TrueForAll(row => actor.MayDeliverFor(row.ParId, row.Side)));

    /// <summary>The keys by age, newest first: all for an administrator; for an organisation's lead its own and those by which suppliers deliver for it.</summary>
    /// <exception cref="NotAllowedException">The actor has no keys to see.</exception>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.OrganisationLead);
        var (keys, sides) = (context.ApiKeys.AsNoTracking(), actor.OwnSides);
        if (actor.Role != ActorRole.Administrator)
            keys = keys.Where(key => key.Organisations.Any(row => row.ParId == actor.ParId && sides.Contains(row.Side)));
        return await keys.OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancel);
    }

    /// <summary>Makes a key and gives it whole, for the one time that anybody sees it; null when the organisation has too many already.</summary>
    /// <exception cref="NotAllowedException">The actor makes no keys, or an organisation asks for rights that are not its own.</exception>
    public async Task<ApiKeyToken?> MakeAsync(NewApiKey wanted, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.OrganisationLead);
        var owner = actor.Role == ActorRole.Administrator ? null : actor.ParId;
        if (owner is not null && wanted.Rights.Any(right => !actor.MayDeliverFor(right.ParId, right.Side)))
            throw new NotAllowedException($"{actor.Name} may make keys for {owner} only.");
        if (owner is not null && await context.ApiKeys.CountAsync(
            key => key.OwnerParId == owner && key.RevokedAt == null && key.ExpiresAt > Now, cancel) >= MostOwn)
            return null;

        var token = ApiKeyToken.NewFor(Secrets.NewKeyId());
        var key = new ApiKey
        {
            Id = token.Id, Name = wanted.Name, Scopes = wanted.Scopes, OwnerParId = owner, CreatedBy = actor.Name, CreatedAt = Now, SecretMadeAt = Now,
            SecretHash = token.SecretHash, ExpiresAt = Now + wanted.Lifetime,
        };
        key.Organisations.AddRange(wanted.Rights.Distinct().Select(right => new ApiKeyOrganisation
        {
            KeyId = token.Id, ParId = right.ParId, Side = right.Side,
        }));
        var rights = string.Join(", ", wanted.Rights.Distinct().Select(right => $"{right.ParId} {right.Side.Code()}"));
        // A supplier of the whole country has more rights than the line holds; they stand with the key and never change.
        var why = rights.Length <= LongestWhy ? rights : rights[..(LongestWhy - 1)] + "…";
        context.Add(key);
        await SaveAsync(key, actor, $"Made ({string.Join(' ', Scope.Of(key.Scopes).Select(scope => scope.Word))})", why, cancel);
        return token;
    }

    /// <summary>
    /// Gives a key a new secret that works as long as the former was made to; the former one works beside it for <paramref name="grace"/>, and never longer than it
    /// would have without. Null when there is no such key of the actor's that works, or somebody else changed it at the same moment.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor has no keys.</exception>
    public async Task<ApiKeyToken?> RotateAsync(string id, TimeSpan grace, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(id, actor, cancel) is not { RevokedAt: null } key)
            return null;
        var token = ApiKeyToken.NewFor(id);
        var lifetime = key.ExpiresAt - key.SecretMadeAt;
        var worksOn = grace > TimeSpan.Zero && key.ExpiresAt > Now;
        key.FormerSecretHash = worksOn ? key.SecretHash : null;
        key.FormerSecretUntil = worksOn ? Earlier(Now + grace, key.ExpiresAt) : null;
        (key.SecretHash, key.SecretMadeAt, key.ExpiresAt) = (token.SecretHash, Now, Now + lifetime);
        var hours = (int)grace.TotalHours;
        var what = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"New secret, the former for {hours} hours");
        return await SaveAsync(key, actor, what, "", cancel) ? token : null;
    }

    /// <summary>Ends a key at once and for good; false when the actor has no such key that works.</summary>
    /// <exception cref="NotAllowedException">The actor has no keys.</exception>
    public async Task<bool> RevokeAsync(string id, Actor actor, CancellationToken cancel)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            if (await FindAsync(id, actor, cancel) is not { RevokedAt: null } key)
                return false;
            key.RevokedAt = Now;
            if (await SaveAsync(key, actor, "Revoked", "", cancel))
                return true;
        }
        return false;
    }

    private async Task<ApiKey?> FindAsync(string id, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.OrganisationLead);
        context.ChangeTracker.Clear();
        var key = await context.ApiKeys.FirstOrDefaultAsync(row => row.Id == id, cancel);
        return key is not null && IsOwn(key, actor) ? key : null;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>Writes a change and tells of it; false, and nothing is written, when somebody else changed the key meanwhile.</summary>
    private async Task<bool> SaveAsync(ApiKey key, Actor actor, string what, string why, CancellationToken cancel)
    {
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        // After the change, for which the later of two waits: the number of the line is then free.
        await work.Warehouse.AuditAsync(AuditTrail.OfApiKey, key.Id, actor.Name, what, why, Now, cancel);
        await work.Warehouse.SaveChangesAsync(cancel);
        await work.CommitAsync(cancel);
        return true;
    }
}
