using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Subscriptions;
using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Collection;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Releases;

[EveryDatabase]
public sealed class SubscriptionTests : IAsyncLifetime
{
    private static readonly DateTime Now = new(2027, 3, 1, 7, 0, 0, DateTimeKind.Utc);
    private static readonly SubscriptionPages Pages = new(
        new Label("https://par.example.fi/fi/julkaisut", "https://par.example.fi/sv/publiceringar", "https://par.example.fi/en/releases"),
        new Label("https://par.example.fi/fi/v", "https://par.example.fi/sv/v", "https://par.example.fi/en/v"),
        new Label("https://par.example.fi/fi/l", "https://par.example.fi/sv/l", "https://par.example.fi/en/l"));

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_a_subscriber_before_the_address_is_confirmed()
    {
        await Register().AskAsync("aino@example.fi", Language.Sv, wantsEnt: true, wantsTy: false, Cancel);

        await PublishAsync(ARelease(Side.Ent));

        Assert.Equal(["subscription-confirm"], await KindsAsync());
    }

    [Fact]
    public async Task A_confirmed_subscriber_hears_of_the_sides_they_asked_for_in_their_language_in_one_letter()
    {
        await SubscribeAsync("aino@example.fi", Language.Sv, ent: true, ty: true);
        await SubscribeAsync("eero@example.fi", Language.Fi, ent: false, ty: true);

        await PublishAsync(ARelease(Side.Ent), ARelease(Side.Ty, version: 2));

        var letters = (await LettersAsync("release-published")).OrderBy(letter => letter.To, StringComparer.Ordinal).ToList();
        Assert.Equal(["aino@example.fi", "eero@example.fi"], letters.Select(letter => letter.To));
        Assert.Contains("https://par.example.fi/sv/publiceringar/ent/2026/v1", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("rättad version 2", letters[0].Title, StringComparison.Ordinal);
        Assert.DoesNotContain("/ent/", letters[1].Text, StringComparison.Ordinal);
        Assert.All(letters, letter => Assert.Contains(letter.Unsubscribe!, letter.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_about_a_release_is_written_once_however_often_the_publication_is_tried()
    {
        await SubscribeAsync("aino@example.fi", Language.Fi, ent: true, ty: true);
        var release = ARelease(Side.Ent);
        await PublishAsync(release);

        await Assert.ThrowsAsync<DbUpdateException>(() => PublishAsync(release));

        Assert.Single(await LettersAsync("release-published"));
    }

    [Fact]
    public async Task Asking_again_the_same_day_writes_no_second_letter_and_the_first_still_confirms()
    {
        await Register().AskAsync("aino@example.fi", Language.Fi, true, true, Cancel);
        var token = await TokenAsync();

        await Register(Now.AddHours(3)).AskAsync("AINO@example.fi", Language.Fi, true, true, Cancel);

        Assert.Single(await LettersAsync("subscription-confirm"));
        Assert.True(await Register().ConfirmAsync(token, Cancel));
    }

    [Fact]
    public async Task Asking_for_an_address_that_subscribes_tells_and_changes_nothing()
    {
        await SubscribeAsync("aino@example.fi", Language.Fi, ent: true, ty: false);

        await Register(Now.AddDays(3)).AskAsync("aino@example.fi", Language.En, true, true, Cancel);

        await using var context = database.Context();
        var subscriber = await context.Subscribers.SingleAsync(Cancel);
        Assert.Equal((Language.Fi, true, false), (subscriber.Language, subscriber.WantsEnt, subscriber.WantsTy));
        Assert.Single(await LettersAsync("subscription-confirm"));
    }

    [Fact]
    public async Task Asking_costs_a_write_whether_or_not_the_address_subscribes_so_that_time_does_not_tell()
    {
        await SubscribeAsync("aino@example.fi", Language.Fi, ent: true, ty: false);
        await using var context = database.Context();
        await context.Database.OpenConnectionAsync(Cancel);
        var writes = new List<bool>();

        foreach (var (minute, email) in new[] { "aino@example.fi", "eero@example.fi", "eero@example.fi" }.Index())
        {
            var before = await WritesAsync(context);
            await Register(Now.AddMinutes(1 + minute)).AskAsync(email, Language.Fi, true, true, Cancel);
            writes.Add(await WritesAsync(context) != before);
        }

        Assert.All(writes, Assert.True);
    }

    [Fact]
    public async Task However_many_addresses_are_given_in_an_hour_only_so_many_letters_leave()
    {
        for (var number = 0; number < SubscriptionRegister.MostAnHour + 5; number++)
            await Register().AskAsync($"aino+{number}@example.fi", Language.Fi, true, true, Cancel);
        var atFirst = (await LettersAsync("subscription-confirm")).Count;

        await Register(Now.AddHours(2)).AskAsync("eero@example.fi", Language.Fi, true, true, Cancel);

        Assert.Equal(SubscriptionRegister.MostAnHour, atFirst);
        Assert.Contains("eero@example.fi", (await LettersAsync("subscription-confirm")).Select(letter => letter.To));
    }

    [Fact]
    public async Task A_link_that_is_older_than_a_week_confirms_nothing_and_the_address_is_forgotten()
    {
        await Register().AskAsync("aino@example.fi", Language.Fi, true, true, Cancel);
        var (token, late) = (await TokenAsync(), Register(Now.AddDays(8)));

        var confirmed = await late.ConfirmAsync(token, Cancel);
        await late.TidyAsync(Cancel);

        await using var context = database.Context();
        Assert.Equal((false, 0, 0), (confirmed, await context.Subscribers.CountAsync(Cancel), await context.OutboxMails.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Taking_back_deletes_the_address_and_the_letters_that_wait_and_may_be_repeated()
    {
        await SubscribeAsync("aino@example.fi", Language.Fi, ent: true, ty: true);
        await PublishAsync(ARelease(Side.Ent));
        string token;
        await using (var before = database.Context())
            token = (await before.Subscribers.SingleAsync(Cancel)).UnsubscribeToken;

        await Register().TakeBackAsync(token, Cancel);
        await Register().TakeBackAsync(token, Cancel);

        await using var context = database.Context();
        Assert.Equal((0, 0), (await context.Subscribers.CountAsync(Cancel), await context.OutboxMails.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("aino@example.fi", true)]
    [InlineData("aino", false)]
    [InlineData("aino@localhost", false)]
    [InlineData("aino@example.fi, eero@example.fi", false)]
    [InlineData("Aino <aino@example.fi>", false)]
    [InlineData("aino@example.fi\r\nBcc: eero@example.fi", false)]
    public void Only_one_plain_address_is_an_address(string text, bool isAddress) => Assert.Equal(isAddress, SubscriptionRegister.IsAddress(text));

    /// <summary>SQLite's own number, which another connection's commit of a change moves on.</summary>
    private static Task<long> WritesAsync(ParContext context) => context.Database.SqlQueryRaw<long>("SELECT data_version AS Value FROM pragma_data_version").SingleAsync(Cancel);

    private SubscriptionRegister Register(DateTime? now = null) => new(database.Contexts, Pages, new SetClock(now ?? Now));

    private async Task SubscribeAsync(string email, Language language, bool ent, bool ty)
    {
        await Register().AskAsync(email, language, ent, ty, Cancel);
        Assert.True(await Register().ConfirmAsync(await TokenAsync(), Cancel));
    }

    private async Task<string> TokenAsync()
    {
        await using var context = database.Context();
        var waiting = await context.Subscribers.Where(row => row.ConfirmedAt == null).Select(row => row.Email).SingleAsync(Cancel);
        var text = (await LettersAsync("subscription-confirm")).Single(letter => letter.To == waiting).Text;
        return text.Split("token=")[1].Split('\n')[0].Trim();
    }

    private async Task PublishAsync(params Release[] releases)
    {
        await using var context = database.Context();
        await using var write = await context.BeginWriteAsync(Cancel);
        await new ReleaseLetters(Pages).WriteAsync(context, releases, Now, Cancel);
        await context.SaveChangesAsync(Cancel);
        await write.CommitAsync(Cancel);
    }

    private async Task<List<OutboxMail>> LettersAsync(string kind)
    {
        await using var context = database.Context();
        return await context.OutboxMails.AsNoTracking().Where(mail => mail.Kind == kind).ToListAsync(Cancel);
    }

    private async Task<List<string>> KindsAsync()
    {
        await using var context = database.Context();
        return await context.OutboxMails.Select(mail => mail.Kind).ToListAsync(Cancel);
    }

    private static Release ARelease(Side side, int version = 1) => new()
    {
        Key = 100 + (int)side, Side = side, Year = 2026, Version = version, BasisHash = "", KeyFingerprint = "", IsSynthetic = false, State = ReleaseState.Published,
    };
}
