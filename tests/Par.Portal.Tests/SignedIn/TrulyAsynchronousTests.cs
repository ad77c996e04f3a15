using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.Publication;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.SignedIn;

public sealed class TrulyAsynchronousTests
{
    [Fact]
    public async Task The_database_of_every_portal_in_tests_answers_later()
    {
        await using var portal = new TestPortal();
        var folder = Directory.CreateTempSubdirectory("par-hour-");
        await using var hour = new HourPortal(folder.FullName, new SetClock(HourPortal.Hour));

        foreach (var services in new[] { portal.Services, hour.Services })
        {
            await using var scope = services.CreateAsyncScope();
            await using var warehouse = await services.GetRequiredService<IDbContextFactory<ParContext>>()
                .CreateDbContextAsync(TestContext.Current.CancellationToken);
            AnswersLater(warehouse);
            AnswersLater(scope.ServiceProvider.GetRequiredService<AccountsContext>());
        }
        folder.Delete(recursive: true);
    }

    private static void AnswersLater(DbContext context) => Assert.Contains(
        context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors ?? [],
        interceptor => interceptor is TrulyAsynchronous);
}
