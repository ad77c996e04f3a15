using Par.Ingest.Comparing;
using Par.Ingest.Formats.Json;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Comparing;

public sealed class RevisionComparisonTests
{
    [Fact]
    public void A_revision_is_the_same_as_itself_whatever_the_order_of_its_rows()
    {
        var before = TestSubmission.Ent().Client("A").Client("B").Period("A", "2025-01-07").Period("B", "2025-02-03");
        var after = TestSubmission.Ent().Client("B").Client("A").Period("B", "2025-02-03").Period("A", "2025-01-07");

        Assert.True(Compare(before, after).IsSame);
    }

    [Fact]
    public void The_same_content_is_the_same_in_another_format()
    {
        var submission = Drafts.Of(Side.Ent, Drafts.January2025);
        using var json = new MemoryStream();
        JsonFormat.Write(submission, json);

        var comparison = RevisionComparison.Of(Drafts.ReadGood(Drafts.Workbook(submission), "a.xlsx"), Drafts.ReadGood(json.ToArray(), "a.json"));

        Assert.Empty(comparison.Sheets.SelectMany(sheet => sheet.ChangedColumns));
        Assert.True(comparison.IsSame);
        Assert.Equal([1, 4, 4, 4, 1], comparison.Sheets.Select(sheet => sheet.After));
    }

    [Fact]
    public void New_lost_and_changed_rows_are_told_by_their_numbers_and_columns()
    {
        var before = TestSubmission.Ent().Client("A", ("SEX", "1")).Client("B").Client("C");
        var after = TestSubmission.Ent().Client("D").Client("A", ("SEX", "2"), ("BYEAR", 2004)).Client("C");

        var clients = Compare(before, after).Sheets.Single(sheet => sheet.Level == RecordLevel.Client);

        Assert.Equal([2], clients.Added);
        Assert.Equal([3], clients.Removed);
        var changed = Assert.Single(clients.Changed);
        Assert.Equal((2, 3), (changed.Before, changed.After));
        Assert.Equal(["ENT_BYEAR", "ENT_SEX"], changed.Columns.Order(StringComparer.Ordinal));
        Assert.Equal([("ENT_BYEAR", 1), ("ENT_SEX", 1)], clients.ChangedColumns);
    }

    [Fact]
    public void Of_several_periods_of_a_client_only_the_one_that_says_something_else_has_changed()
    {
        var before = TestSubmission.Ty().Client("A").Period("A", "2025-01-07").Period("A", "2025-05-02", "2025-06-30").Period("A", "2025-09-01");
        var after = TestSubmission.Ty().Client("A").Period("A", "2025-09-01").Period("A", "2025-05-02", "2025-07-31").Period("A", "2025-01-07");

        var periods = Compare(before, after).Sheets.Single(sheet => sheet.Level == RecordLevel.Period);

        var changed = Assert.Single(periods.Changed);
        Assert.Equal(["TY_END"], changed.Columns);
        Assert.Empty(periods.Added);
        Assert.Empty(periods.Removed);
    }

    [Fact]
    public void A_row_that_stands_twice_and_then_once_is_one_row_less()
    {
        var before = TestSubmission.Ent().Client("A").Measure("A", "04").Measure("A", "04");
        var after = TestSubmission.Ent().Client("A").Measure("A", "04");

        var measures = Compare(before, after).Sheets.Single(sheet => sheet.Level == RecordLevel.Measure);

        Assert.Equal([3], measures.Removed);
        Assert.Empty(measures.Added);
        Assert.Empty(measures.Changed);
    }

    [Fact]
    public async Task Files_that_are_no_longer_in_the_store_cannot_be_compared()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.DeliverAsync(TestSubmission.Ent().Client("A"));
        var second = await installation.DeliverAsync(TestSubmission.Ent().Client("A").Client("B"));
        var comparer = new RevisionComparer(installation.Files, World.Catalogue);
        var there = await comparer.CompareAsync(first, second, TestContext.Current.CancellationToken);
        installation.Files.Remove(first.ContentHash, DateTime.MaxValue);

        var gone = await comparer.CompareAsync(first, second, TestContext.Current.CancellationToken);

        Assert.Equal([3], there!.Sheets.Single(sheet => sheet.Level == RecordLevel.Client).Added);
        Assert.Null(gone);
    }

    private static RevisionComparison Compare(TestSubmission before, TestSubmission after) =>
        RevisionComparison.Of(before.ToDocument(), after.ToDocument());
}
