using Microsoft.AspNetCore.Identity;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity;

/// <summary>One demonstration account with the password that was made for it.</summary>
/// <param name="Name">User name.</param>
/// <param name="Password">Password.</param>
internal sealed record DemoAccount(string Name, string Password);

/// <summary>
/// Accounts for trying out the sample country, one for each kind of user. They are made in the sample mode only; an empty installation never has
/// them. Passwords are random, shown once on the console and kept in <c>demo-accounts.txt</c> beside the database, readable by its owner only.
/// The file is complete before the first account is made, so that a start killed anywhere goes on with the same passwords.
/// </summary>
internal sealed class DemoAccounts(
    UserManager<Account> accounts, DataFolder folder, PublishedShelf shelf, OrganisationRegister register, TimeProvider clock)
{
    private string PasswordFile => Path.Combine(folder.Root, "demo-accounts.txt");

    /// <summary>Makes the accounts that are missing and returns those it made: all of them at the first start, none later.</summary>
    public async Task<IReadOnlyList<DemoAccount>> EnsureAsync(CancellationToken cancellation = default)
    {
        var wanted = Wanted(await register.ListAsync(Actor.System("sample"), cancellation)).ToList();
        var passwords = await PasswordsAsync(wanted, cancellation);
        var made = new List<DemoAccount>();
        foreach (var account in wanted)
        {
            if (await accounts.FindByNameAsync(account.UserName!) is not null)
                continue;
            var result = await accounts.CreateAsync(account, passwords[account.UserName!]);
            if (!result.Succeeded)
                throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
            made.Add(new DemoAccount(account.UserName!, passwords[account.UserName!]));
        }
        return made;
    }

    private IEnumerable<Account> Wanted(IReadOnlyList<Organisation> registered)
    {
        yield return New("analyst", ActorRole.Analyst);
        yield return New("approver", ActorRole.Approver);
        yield return New("ministry", ActorRole.Ministry);
        yield return New("admin", ActorRole.Administrator);
        if (Example(Side.Ent, "municipality", registered) is { } outreach)
        {
            yield return New("outreach", ActorRole.Organisation, outreach, Side.Ent);
            yield return New("outreach-lead", ActorRole.OrganisationLead, outreach, Side.Ent);
        }
        if (Example(Side.Ty, "association", registered) is { } workshop)
            yield return New("workshop", ActorRole.Organisation, workshop, Side.Ty);
    }

    private Account New(string name, ActorRole role, string? parId = null, Side? side = null) =>
        new() { UserName = name, Role = role, ParId = parId, Side = side, CreatedAt = clock.GetUtcNow().UtcDateTime };

    /// <summary>
    /// An organisation of the newest release, of the administrator type if there is one; without a release the first of the register.
    /// </summary>
    private string? Example(Side side, string administratorType, IReadOnlyList<Organisation> registered) => shelf.Current.Newest(side)?.Organisations
        .Where(organisation => organisation.Delivered)
        .OrderByDescending(organisation => organisation.AdministratorType == administratorType)
        .ThenBy(organisation => organisation.ParId, StringComparer.Ordinal)
        .FirstOrDefault()?.ParId ?? registered.FirstOrDefault(organisation => organisation.Side == side)?.ParId;

    private async Task<Dictionary<string, string>> PasswordsAsync(List<Account> wanted, CancellationToken cancellation)
    {
        var passwords = File.Exists(PasswordFile)
            ? (await File.ReadAllLinesAsync(PasswordFile, cancellation)).Select(line => line.Split('\t'))
                .Where(parts => parts.Length >= 2).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
        var missing = wanted.Where(account => !passwords.ContainsKey(account.UserName!)).ToList();
        if (missing.Count == 0)
            return passwords;
        foreach (var account in missing)
            passwords[account.UserName!] = Secrets.NewPassword();
        Directory.CreateDirectory(folder.Root);
        var unfinished = PasswordFile + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(unfinished, options))
            foreach (var (name, password) in passwords)
                await writer.WriteLineAsync($"{name}\t{password}");
        File.Move(unfinished, PasswordFile, overwrite: true);
        return passwords;
    }
}
