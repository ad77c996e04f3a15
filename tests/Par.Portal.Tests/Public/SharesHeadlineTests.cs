using Par.Portal.Public.Sentences;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>What is called the most common is the most common, whichever way the counts were rounded.</summary>
public sealed class SharesHeadlineTests
{
    private static readonly Label Common = new("Yleisin reitti", "Vanligaste vägen", "Most common way");
    private static readonly Label AmongCommon = new("Yleisimpiä reittejä", "Bland de vanligaste vägarna", "Among the most common ways");
    private static readonly Label Neutral = new("Mitä kautta", "Väg in", "Ways in");
    private static readonly Label Schools = new("Oppilaitokset", "Läroanstalter", "Schools");
    private static readonly Label Own = new("Nuori itse", "Den unga själv", "Own initiative");
    private static readonly Label Kela = new("Kela", "FPA", "Kela");

    [Theory]
    [InlineData(Language.Fi, "Yleisin reitti: oppilaitokset, 28\u00a0%")]
    [InlineData(Language.Sv, "Vanligaste vägen: läroanstalter, 28\u00a0%")]
    [InlineData(Language.En, "Most common way: schools, 28%")]
    public void An_answer_that_leads_by_ten_is_the_most_common_and_never_a_majority(Language language, string headline) =>
        Assert.Equal(headline, Of(language, Part(Own, 45), Part(Schools, 55), Part(Kela, 0),
            Part(new("Muu", "Annan", "Other"), 100, CodeKind.Other)));

    [Theory]
    [InlineData(Language.Fi, "Yleisimpiä reittejä: oppilaitokset 28\u00a0% ja nuori itse 25\u00a0%")]
    [InlineData(Language.Sv, "Bland de vanligaste vägarna: läroanstalter 28\u00a0% och den unga själv 25\u00a0%")]
    [InlineData(Language.En, "Among the most common ways: schools 28% and own initiative 25%")]
    public void Answers_that_rounding_may_have_put_in_order_are_among_the_most_common(Language language, string headline) =>
        Assert.Equal(headline, Of(language, Part(Own, 50), Part(Schools, 55), Part(Kela, 45)));

    [Theory]
    [InlineData(new[] { 20, 20, 20 }, "Yleisimpiä reittejä: oppilaitokset 10\u00a0%, nuori itse 10\u00a0% ja Kela 10\u00a0%")]
    [InlineData(new[] { 20, 20, 20, 15 }, "Mitä kautta")]
    [InlineData(new[] { 10, 0 }, "Yleisin reitti: oppilaitokset, 5\u00a0%")]
    [InlineData(new[] { 5, 0 }, "Mitä kautta")]
    [InlineData(new[] { 0, 0 }, "Mitä kautta")]
    [InlineData(new[] { 60, 30, -1 }, "Mitä kautta")]
    public void Nothing_is_called_most_common_that_may_not_be(int[] counts, string headline)
    {
        Label[] names = [Schools, Own, Kela, new("Poliisi", "Polisen", "Police")];

        Assert.Equal(headline, Of(Language.Fi, [.. counts.Zip(names, (count, name) => Part(name, count))]));
    }

    [Fact]
    public void The_leader_leads_whatever_the_true_counts_are()
    {
        // Both counts as far from what is published as rounding and a correction may have moved them.
        for (var least = 0; least <= 100; least += 5)
            for (var most = least; most <= 200; most += 5)
                if (Shown.Leaders([most, least], count => Cell.RoundedOf(count), _ => true) is [var leader])
                    Assert.True(leader == most && most - 5 >= least + 5, $"{most} is not surely more than {least}");
    }

    [Fact]
    public void No_information_is_never_the_most_common_answer() =>
        Assert.Equal("Mitä kautta", Of(Language.Fi, Part(new("Ei tietoa", "Ingen uppgift", "No information"), 90, CodeKind.NoInformation)));

    [Fact]
    public void The_mark_of_a_missing_provider_stands_in_the_headline() =>
        Assert.Equal("Yleisin reitti: oppilaitokset, 28\u00a0%†",
            Of(Language.Fi, new SharePart(Schools, CodeKind.Answer, Cell.RoundedOf(55),
            Cell.RoundedOf(55).Partly().ShareOf(Cell.Of(200)))));

    private static string Of(Language language, params SharePart[] parts) => SharesHeadline
        .Of(language, Common, AmongCommon, Neutral, parts);

    // Of 200 people; below zero it is not told.
    private static SharePart Part(Label name, int count, CodeKind kind = CodeKind.Answer)
    {
        var cell = count < 0 ? Cell.TooFew : Cell.RoundedOf(count);
        return new(name, kind, cell, cell.ShareOf(Cell.Of(200)));
    }
}
