using Par.Portal.Public;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Portal.Tests.Public;

public class ReleaseMemoryTests
{
    [Fact]
    public void A_thing_is_made_once_for_each_key()
    {
        var memory = new ReleaseMemory();

        Assert.Equal("first", memory.Of(PublishedStatistics.Empty, ("KU179", 1), () => "first", text => text.Length));
        Assert.Equal("first", memory.Of(PublishedStatistics.Empty, ("KU179", 1), () => "again", text => text.Length));
        Assert.Equal("other", memory.Of(PublishedStatistics.Empty, ("KU179", 2), () => "other", text => text.Length));
    }

    [Fact]
    public void Newer_figures_forget_what_was_made_of_the_old()
    {
        var memory = new ReleaseMemory();
        memory.Of(PublishedStatistics.Empty, "chart", () => "old", text => text.Length);

        Assert.Equal("new", memory.Of(new PublishedStatistics([]), "chart", () => "new", text => text.Length));
    }
}
