using Par.Portal.Public.Sentences;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

public class SentenceTests
{
    private static readonly Label Subject = new("Tavoitettujen määrä", "Antalet nådda unga", "The number of young people reached");
    private static readonly Label Common = new("Yleisin reitti", "Vanligaste vägen", "Most common way");
    private static readonly Label Neutral = new("Mitä kautta", "Väg in", "Ways in");

    [Fact]
    public void The_lead_says_how_many_were_reached_and_how_that_changed() => Assert.Equal(
        "Etsivä nuorisotyö tavoitti vuonna 2025 **521 nuorta**, 5\u00a0% enemmän kuin vuotta aiemmin.",
        Lead.OfReached(Language.Fi, 2025, Cell.Of(521), Cell.Of(496)));

    [Theory]
    [InlineData(Language.Fi, "salattu")]
    [InlineData(Language.Sv, "sekretessbelagt")]
    [InlineData(Language.En, "withheld")]
    public void The_lead_says_that_a_withheld_number_is_withheld(Language language, string word)
    {
        var sentence = Lead.OfReached(language, 2025, Cell.TooFew, Cell.Of(496));

        Assert.Contains(word, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("496", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_is_left_out_when_last_year_is_withheld_or_missing()
    {
        Assert.Equal("Outreach youth work reached **521 young people** in 2025.", Lead.OfReached(Language.En, 2025, Cell.Of(521), Cell.TooFew));
        Assert.Equal("Outreach youth work reached **521 young people** in 2025.", Lead.OfReached(Language.En, 2025, Cell.Of(521), Cell.Missing));
    }

    [Theory]
    [InlineData(22, 20, "2 enemmän kuin vuotta aiemmin")]
    [InlineData(18, 20, "2 vähemmän kuin vuotta aiemmin")]
    [InlineData(500, 500, "yhtä monta kuin vuotta aiemmin")]
    [InlineData(502, 500, "lähes yhtä monta kuin vuotta aiemmin")]
    [InlineData(450, 500, "10\u00a0% vähemmän kuin vuotta aiemmin")]
    public void Few_people_change_by_persons_and_many_by_per_cent(double now, double before, string words) =>
        Assert.Equal(words, Change.SinceLastYear(Language.Fi, Cell.Of(now), Cell.Of(before)));

    [Fact]
    public void Nothing_is_said_of_a_change_from_zero() => Assert.Null(Change.SinceLastYear(Language.Fi, Cell.Of(5), Cell.Of(0)));

    [Fact]
    public void A_true_zero_is_said_as_none() => Assert.Equal(
        "Etsivä nuorisotyö ei tavoittanut vuonna 2025 yhtään nuorta.", Lead.OfReached(Language.Fi, 2025, Cell.Of(0), Cell.Of(12)));

    [Fact]
    public void Two_withheld_numbers_are_said_in_one_sentence_and_one_alone_is_not()
    {
        Assert.Contains("nuorten ja työpajojen", Lead.OfBothWithheld(Language.Fi, 2025, Cell.TooFew, Cell.TooFew), StringComparison.Ordinal);
        Assert.Null(Lead.OfBothWithheld(Language.Fi, 2025, Cell.TooFew, Cell.Of(40)));
        Assert.Null(Lead.OfBothWithheld(Language.Fi, 2025, Cell.Missing, Cell.TooFew));
    }

    [Fact]
    public void The_region_is_said_only_when_it_has_a_number()
    {
        Assert.Equal("Across the region, outreach youth work reached **1,296 young people**.", Lead.OfRegion(Language.En, Cell.Of(1296)));
        Assert.Null(Lead.OfRegion(Language.En, Cell.TooFew));
    }

    [Fact]
    public void A_side_without_figures_is_not_spoken_of() => Assert.Null(Lead.OfTrainees(Language.Fi, 2025, Cell.Missing, Cell.Missing));

    [Fact]
    public void No_percentage_is_said_of_a_handful_of_people()
    {
        Assert.Null(Lead.OfPlacement(Language.Fi, Cell.Of(6), Cell.Of(9)));
        Assert.NotNull(Lead.OfPlacement(Language.Fi, Cell.Of(6), Cell.Of(10)));
    }

    [Theory]
    [InlineData(400, 500, "Tavoitettujen määrä on kasvanut neljänneksen vuodesta 2016")]
    [InlineData(400, 448, "Tavoitettujen määrä on kasvanut 12\u00a0% vuodesta 2016")]
    [InlineData(400, 800, "Tavoitettujen määrä on kaksinkertaistunut vuodesta 2016")]
    [InlineData(400, 200, "Tavoitettujen määrä on puolittunut vuodesta 2016")]
    [InlineData(400, 405, "Tavoitettujen määrä on pysynyt lähes ennallaan vuodesta 2016")]
    [InlineData(400, 400, "Tavoitettujen määrä on pysynyt ennallaan vuodesta 2016")]
    [InlineData(300, 200, "Tavoitettujen määrä on vähentynyt kolmanneksen vuodesta 2016")]
    [InlineData(12, 20, "Tavoitettujen määrä 2016–2025")]
    [InlineData(30, 29, "Tavoitettujen määrä 2016–2025")]
    [InlineData(60, 64, "Tavoitettujen määrä 2016–2025")]
    [InlineData(60, 65, "Tavoitettujen määrä on kasvanut 8\u00a0% vuodesta 2016")]
    public void The_headline_of_a_trend_is_true_to_its_ends(double first, double last, string headline) =>
        Assert.Equal(headline, TrendHeadline.Of(Language.Fi, Subject, [(2016, Cell.Of(first)), (2020, Cell.Of(9999)), (2025, Cell.Of(last))]));

    [Fact]
    public void The_headline_of_a_trend_is_neutral_when_an_end_is_withheld()
    {
        Assert.Equal("Antalet nådda unga 2016–2025", TrendHeadline.Of(Language.Sv, Subject, [(2016, Cell.TooFew), (2025, Cell.Of(100))]));
        Assert.Equal("Antalet nådda unga 2016–2025", TrendHeadline.Of(Language.Sv, Subject, [(2016, Cell.Of(100)), (2025, Cell.TooFew)]));
    }

    [Fact]
    public void A_single_year_has_no_trend() =>
        Assert.Equal("The number of young people reached in 2025", TrendHeadline.Of(Language.En, Subject, [(2025, Cell.Of(100))]));

    [Fact]
    public void The_largest_answer_is_the_most_common_and_never_a_majority() =>
        Assert.Equal("Yleisin reitti: oppilaitokset, 28\u00a0%", Headline(Part("Oppilaitokset", .28), Part("Kela", .20), Part("Muu", .52, CodeKind.Other)));

    [Fact]
    public void Two_equal_answers_share_the_headline() =>
        Assert.Equal("Yleisin reitti: oppilaitokset ja Kela, kumpikin 30\u00a0%", Headline(Part("Oppilaitokset", .30), Part("Kela", .30)));

    [Fact]
    public void Nothing_is_called_most_common_when_a_withheld_answer_could_be_larger()
    {
        Assert.Equal("Mitä kautta", Headline(Part("Oppilaitokset", .40), Hidden("Kela"), Hidden("Poliisi")));
        Assert.Equal("Yleisin reitti: oppilaitokset, 60\u00a0%", Headline(Part("Oppilaitokset", .60), Part("Nuori itse", .30), Hidden("Kela")));
    }

    [Fact]
    public void No_information_is_never_the_most_common_answer() =>
        Assert.Equal("Mitä kautta", Headline(Part("Ei tietoa", .9, CodeKind.NoInformation)));

    private static string Headline(params SharePart[] parts) => SharesHeadline.Of(Language.Fi, Common, Neutral, parts);

    private static SharePart Part(string name, double share, CodeKind kind = CodeKind.Answer) => new(new Label(name, name, name), kind, Cell.Of(share));

    private static SharePart Hidden(string name) => new(new Label(name, name, name), CodeKind.Answer, Cell.TooFew);
}
