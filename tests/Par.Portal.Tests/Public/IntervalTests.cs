using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

public class IntervalTests
{
    [Fact]
    public void Wilson_gives_the_published_check_value()
    {
        var interval = Interval.Wilson(Cell.Of(65), Cell.Of(100))!.Value;

        Assert.Equal(0.552544, interval.Low, 6);
        Assert.Equal(0.736358, interval.High, 6);
    }

    [Fact]
    public void The_limits_stay_between_none_and_all()
    {
        Assert.Equal(0, Interval.Wilson(Cell.Of(0), Cell.Of(20))!.Value.Low, 12);
        Assert.Equal(1, Interval.Wilson(Cell.Of(20), Cell.Of(20))!.Value.High, 12);
    }
}
