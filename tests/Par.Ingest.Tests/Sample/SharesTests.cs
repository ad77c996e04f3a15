using Par.Ingest.Sample.Clients;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Tests.Sample;

/// <summary>The tables of shares speak the catalogue's language.</summary>
public sealed class SharesTests
{
    private static readonly string[] Activities = ["unemployed", "student", "sick-or-pension", "employed", "outside", "other"];

    private readonly VariableCatalogue catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    [Fact]
    public void Every_concept_that_is_drawn_stands_in_the_list_of_the_newest_year()
    {
        var lists = catalogue[2025].CodeLists;
        Assert.All(AllShares(), shares => Assert.All(shares.Entries, entry =>
            Assert.True(lists[shares.List].Codes.Any(code => code.Concept == entry.Concept), $"{shares.List} has no {entry.Concept}.")));
    }

    [Fact]
    public void No_concept_stands_twice_and_every_weight_is_positive() => Assert.All(AllShares(), shares =>
    {
        Assert.Equal(shares.Entries.Length, shares.Entries.Select(entry => entry.Concept).Distinct().Count());
        Assert.All(shares.Entries, entry => Assert.True(entry.Weight > 0));
    });

    [Fact]
    public void Every_proper_referral_source_is_drawn_by_somebody()
    {
        var drawn = AllShares().Where(shares => shares.List == "REF").SelectMany(shares => shares.Entries).Select(entry => entry.Concept).ToHashSet();
        Assert.Subset(drawn, catalogue[2025].CodeLists["REF"].Codes.Where(code => code.Kind == CodeKind.Answer).Select(code => code.Concept).ToHashSet());
    }

    [Fact]
    public void A_concept_that_a_year_does_not_have_becomes_other()
    {
        var codes = new YearCodes(catalogue[2016]);
        Assert.Equal("other", codes.Of("REF", "compulsory-education-follow-up").Concept);
        Assert.Equal("other", codes.Of("LANG", "ukrainian").Concept);
    }

    private static IEnumerable<Shares> AllShares()
    {
        IEnumerable<Shares> shares =
        [
            PersonShares.ForeignLanguages, PersonShares.Interrupted, OutreachShares.Needs, OutreachShares.Measures, WorkshopShares.Methods,
            WorkshopShares.Sectors, WorkshopShares.EndReasons,
        ];
        foreach (var age in new[] { 15, 17, 19, 23, 27, 40 })
        {
            shares = shares.Concat(Activities.Select(activity => PersonShares.Income(activity, age)))
                .Concat(Activities.Select(activity => WorkshopShares.Basis(age, activity))).Concat(
            [
                PersonShares.Education(age), PersonShares.Activity(age), PersonShares.Housing(age), OutreachShares.Referral(age, "male"),
                OutreachShares.Referral(age, "female"), OutreachShares.Placement(age), WorkshopShares.Referral(age),
                WorkshopShares.Placement(age),
            ]);
        }
        return shares.Distinct(ReferenceEqualityComparer.Instance).Cast<Shares>();
    }
}
