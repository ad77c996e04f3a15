using Par.Portal.Public.Providers;
using Par.Portal.Public.Sentences;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

public class SentenceTests
{
    private static readonly Label Subject = new("Tavoitettujen määrä", "Antalet nådda unga", "The number of young people reached");

    [Fact]
    public void The_lead_says_how_many_were_reached_and_how_that_changed() => Assert.Equal(
        "Etsivä nuorisotyö tavoitti vuonna 2025 **521 nuorta**, 5\u00a0% enemmän kuin vuotta aiemmin.",
        Reached(Language.Fi, Cell.Of(521), Cell.Of(496)));

    [Theory]
    [InlineData(Language.Fi, "Etsivä nuorisotyö tavoitti vuonna 2025 **1–4 nuorta**.")]
    [InlineData(Language.Sv, "Det uppsökande ungdomsarbetet nådde **1–4 unga** år 2025.")]
    [InlineData(Language.En, "Outreach youth work reached **1–4 young people** in 2025.")]
    public void A_total_of_one_to_four_is_said_as_that_and_without_a_change(Language language, string sentence) =>
        Assert.Equal(sentence, Reached(language, Cell.Few, Cell.Of(496)));

    [Fact]
    public void The_change_is_left_out_when_last_year_is_one_to_four_or_missing()
    {
        Assert.Equal("Outreach youth work reached **521 young people** in 2025.", Reached(Language.En, Cell.Of(521), Cell.Few));
        Assert.Equal("Outreach youth work reached **521 young people** in 2025.", Reached(Language.En, Cell.Of(521), Cell.Missing));
    }

    [Theory]
    [InlineData(Language.Fi, "Etsivän nuorisotyön luvut vuodelta 2025 puuttuvat: Kipinä ry ei toimittanut tietoja.",
        "Kipinä ry ja Laukaan kunta eivät toimittaneet tietoja.")]
    [InlineData(Language.Sv, "Det uppsökande ungdomsarbetets siffror för 2025 saknas: Kipinä ry lämnade inte uppgifter.",
        "Kipinä ry och Laukaan kunta lämnade inte uppgifter.")]
    [InlineData(Language.En, "The figures of outreach youth work for 2025 are missing: Kipinä ry did not deliver data.",
        "Kipinä ry and Laukaan kunta did not deliver data.")]
    public void Missing_figures_are_said_to_be_missing_with_who_did_not_deliver(Language language, string ofOne, string ofTwo)
    {
        Assert.Equal(ofOne, Reached(language, Cell.Missing, Cell.Of(31), new(["Kipinä ry"], [Silent])));
        Assert.EndsWith(ofTwo, Reached(language, Cell.Missing, Cell.Of(31), new(["Kipinä ry", "Laukaan kunta"], [Silent])),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "**12† nuorta**. Vuotta 2025 ei voi verrata vuoteen 2024: Kipinä ry ei toimittanut tietoja vuodelta 2025.")]
    [InlineData(Language.Sv, "**12† unga** år 2025. År 2025 kan inte jämföras med 2024: Kipinä ry lämnade inte uppgifter för 2025.")]
    [InlineData(Language.En, "**12† young people** in 2025. 2025 cannot be compared with 2024: Kipinä ry did not deliver data for 2025.")]
    public void A_year_that_cannot_be_compared_has_no_change_but_the_reason(Language language, string end) =>
        Assert.EndsWith(end, Reached(language, Cell.Of(12).Partly(), Cell.Of(31), new(["Kipinä ry"], [Silent])), StringComparison.Ordinal);

    [Fact]
    public void A_provider_that_came_is_told_apart_from_one_that_did_not_deliver() => Assert.EndsWith(
        "2025 cannot be compared with 2024: Laukaan kunta was not in the figures for 2024; Kipinä ry did not deliver data for 2025.",
        Lead.OfTrainees(Language.En, 2025, Cell.Of(12), Cell.Of(31),
            new(["Kipinä ry"], [new("Laukaan kunta", 2024, DidNotDeliver: false), Silent])), StringComparison.Ordinal);

    [Fact]
    public void A_small_provider_that_is_missing_leaves_the_change_to_be_told() => Assert.Equal(
        "Outreach youth work reached **521† young people** in 2025, 5% more than the year before.",
        Reached(Language.En, Cell.Of(521).Partly(), Cell.Of(496), new(["Kipinä ry"], [])));

    [Fact]
    public void Nobody_reached_by_those_who_delivered_is_said_of_them_alone() => Assert.StartsWith(
        "Tiedot toimittanut etsivä nuorisotyö ei tavoittanut vuonna 2025 yhtään nuorta. Vuotta 2025 ei voi verrata",
        Reached(Language.Fi, Cell.Of(0).Partly(), Cell.Of(31), new(["Kipinä ry"], [Silent])), StringComparison.Ordinal);

    [Fact]
    public void Too_many_names_for_a_sentence_are_counted()
    {
        string[] names = ["A", "B", "C", "D", "E", "F"];

        Assert.EndsWith(": 6 organisaatiota ei toimittanut tietoja.", Reached(Language.Fi, Cell.Missing, Cell.Missing, new(names, [])),
            StringComparison.Ordinal);
        Assert.EndsWith(": A, B, C, D ja E eivät toimittaneet tietoja.",
            Reached(Language.Fi, Cell.Missing, Cell.Missing, new(names[..5], [])), StringComparison.Ordinal);
        Assert.Equal(
            ["2025: 6 organisaatiota puuttuu", "2025: 6 organisationer saknas", "2025: 6 organisations are missing"],
            Enum.GetValues<Language>().Select(language => ProviderTexts
                .Missing(language, [.. names.Select(name => new AbsentProvider(name, 2025, true))])));
    }

    [Theory]
    [InlineData(Language.Fi, "Työpajojen luvuista vuodelta 2025 puuttuu A, joka ei toimittanut tietoja.", "puuttuvat A ja B, jotka")]
    [InlineData(Language.Sv, "I verkstädernas siffror för 2025 saknas A, som inte lämnade uppgifter.", "saknas A och B, som")]
    [InlineData(Language.En, "The figures of the workshops for 2025 lack A, which did not deliver data.", "lack A and B, which")]
    public void What_a_number_lacks_is_said_in_a_sentence(Language language, string ofOne, string ofTwo)
    {
        Assert.Equal(ofOne, ProviderTexts.LacksProviders(language, Side.Ty, 2025, ["A"]));
        Assert.Contains(ofTwo, ProviderTexts.LacksProviders(language, Side.Ty, 2025, ["A", "B"]), StringComparison.Ordinal);
        Assert.Null(ProviderTexts.LacksProviders(language, Side.Ty, 2025, []));
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
    public void Nothing_is_said_of_a_change_of_small_rounded_numbers()
    {
        Assert.Null(Change.SinceLastYear(Language.En, Cell.RoundedOf(45), Cell.RoundedOf(80)));
        Assert.Null(Change.SinceLastYear(Language.En, Cell.RoundedOf(80), Cell.RoundedOf(45)));
        Assert.Equal("60% more than the year before", Change.SinceLastYear(Language.En, Cell.RoundedOf(80), Cell.RoundedOf(50)));
    }

    [Fact]
    public void A_true_zero_is_said_as_none() =>
        Assert.Equal("Etsivä nuorisotyö ei tavoittanut vuonna 2025 yhtään nuorta.", Reached(Language.Fi, Cell.Of(0), Cell.Of(12)));

    [Fact]
    public void The_region_is_said_only_when_it_has_a_number()
    {
        Assert.Equal("Across the region, outreach youth work reached **1,296 young people**.", Lead.OfRegion(Language.En, Cell.Of(1296)));
        Assert.Null(Lead.OfRegion(Language.En, Cell.Few));
        Assert.Null(Lead.OfRegion(Language.En, Cell.Missing));
    }

    [Fact]
    public void A_side_without_figures_is_not_spoken_of() => Assert
        .Null(Lead.OfTrainees(Language.Fi, 2025, Cell.Missing, Cell.Missing, YearProviders.Complete));

    [Fact]
    public void No_percentage_is_said_of_a_handful_of_people()
    {
        Assert.Null(Lead.OfPlacement(Language.Fi, Cell.RoundedOf(10), Cell.Of(19)));
        Assert.NotNull(Lead.OfPlacement(Language.Fi, Cell.RoundedOf(10), Cell.Of(20)));
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
        Assert.Equal(headline, TrendHeadline
            .Of(Language.Fi, Subject, [(2016, Cell.Of(first)), (2020, Cell.Of(9999)), (2025, Cell.Of(last))], isComparable: true));

    [Fact]
    public void The_headline_of_a_trend_is_neutral_when_an_end_is_not_known_or_the_ends_cannot_be_compared()
    {
        Assert.Equal("Antalet nådda unga 2016–2025",
            TrendHeadline.Of(Language.Sv, Subject, [(2016, Cell.Few), (2025, Cell.Of(100))], isComparable: true));
        Assert.Equal("Antalet nådda unga 2016–2025",
            TrendHeadline.Of(Language.Sv, Subject, [(2016, Cell.Of(100)), (2025, Cell.Missing)], isComparable: true));
        Assert.Equal("Antalet nådda unga 2016–2025",
            TrendHeadline.Of(Language.Sv, Subject, [(2016, Cell.Of(100)), (2025, Cell.Of(200))], isComparable: false));
    }

    [Fact]
    public void A_single_year_has_no_trend() =>
        Assert.Equal("The number of young people reached in 2025",
            TrendHeadline.Of(Language.En, Subject, [(2025, Cell.Of(100))], isComparable: true));

    private static AbsentProvider Silent { get; } = new("Kipinä ry", 2025, DidNotDeliver: true);

    private static string Reached(Language language, Cell now, Cell before, YearProviders? providers = null) =>
        Lead.OfReached(language, 2025, now, before, providers ?? YearProviders.Complete);
}
