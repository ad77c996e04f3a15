using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Ingest.Tests.Sample;

/// <summary>The full sample country, and counts over the valid January drafts of a year as a reader of the files would make them.</summary>
public sealed class SampleCalibration
{
    private readonly Dictionary<(Side, int), YearCount> counts = [];

    /// <summary>The catalogues.</summary>
    public VariableCatalogue Catalogue { get; } = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    /// <summary>The municipalities.</summary>
    public Gazetteer Gazetteer { get; } = Gazetteer.Load(Gazetteer.DefaultFolder);

    /// <summary>The country.</summary>
    public SampleCountry Country { get; }

    /// <summary>All its deliveries.</summary>
    public IReadOnlyList<SampleDelivery> Deliveries { get; }

    /// <summary>Founds the country.</summary>
    public SampleCalibration()
    {
        Country = new SampleCountry(Catalogue, Gazetteer);
        Deliveries = Country.Deliveries(SampleRange.AllYears);
    }

    /// <summary>The latest revision without an error of each organisation.</summary>
    public IEnumerable<SampleDelivery> Valid(Side side, int year) => Deliveries
        .Where(delivery => delivery.Side == side && delivery.Round == new Round(year, RoundKind.January) && !delivery.Flaw.IsError())
        .GroupBy(delivery => delivery.ParId).Select(group => group.MaxBy(delivery => delivery.Revision)!);

    /// <summary>Counts one side and year.</summary>
    public YearCount Of(Side side, int year)
    {
        if (!counts.TryGetValue((side, year), out var count))
        {
            count = new YearCount();
            foreach (var delivery in Valid(side, year))
                count.Add(Country.Draft(delivery), Catalogue[year], Gazetteer);
            counts[(side, year)] = count;
        }
        return count;
    }
}

/// <summary>What a year's files hold.</summary>
public sealed class YearCount
{
    /// <summary>Organisations.</summary>
    public int Organisations { get; private set; }

    /// <summary>Clients.</summary>
    public int Clients { get; private set; }

    /// <summary>Outreach: reached.</summary>
    public int Reached { get; private set; }

    /// <summary>Younger than 29 at the end of the year.</summary>
    public int Under29 { get; private set; }

    /// <summary>Men.</summary>
    public int Men { get; private set; }

    /// <summary>Another gender.</summary>
    public int OtherGender { get; private set; }

    /// <summary>Who came in an earlier year.</summary>
    public int Carried { get; private set; }

    /// <summary>Workers.</summary>
    public int Workers { get; private set; }

    /// <summary>Person-years.</summary>
    public decimal PersonYears { get; private set; }

    /// <summary>Current municipalities in some organisation's area.</summary>
    public HashSet<string> Area { get; } = [];

    /// <summary>Municipality codes as they stand in the files.</summary>
    public HashSet<string> MunicipalityCodes { get; } = [];

    /// <summary>Placements after the last period of those under 29, by group; <c>*</c> for all.</summary>
    public Dictionary<string, int> YoungPlacements { get; } = [];

    /// <summary>Adds a file.</summary>
    public void Add(SubmissionDraft draft, CatalogueYear catalogue, Gazetteer gazetteer)
    {
        var side = draft.Header.Side.Code();
        var year = draft.Header.Round.Year;
        var placements = catalogue.CodeLists["PLACE"];
        Organisations++;
        foreach (var code in ((string)draft.Organisation["ORG_AREA"]!).Split('|'))
        {
            MunicipalityCodes.Add(code);
            Area.Add(gazetteer.CurrentCode(code)!);
        }
        MunicipalityCodes.Add((string)draft.Organisation["ORG_HOME"]!);
        var young = new HashSet<string>();
        foreach (var row in draft.Clients.Rows)
        {
            Clients++;
            MunicipalityCodes.Add((string)row[side + "_KUNTA"]!);
            if (draft.Header.Side == Side.Ent && (string?)row["ENT_REACH"] is "3" or "4")
                Reached++;
            if (year - (int)row[side + "_BYEAR"]! < 29)
            {
                Under29++;
                young.Add((string)row[side + "_ID"]!);
            }
            Men += (string?)row[side + "_SEX"] == "1" ? 1 : 0;
            OtherGender += (string?)row[side + "_SEX"] == "3" ? 1 : 0;
            Carried += ((string)row[side + "_ID"]!)[1..3] != (year % 100).ToString("00", CultureInfo.InvariantCulture) ? 1 : 0;
        }
        foreach (var periods in draft.Periods.Rows.Where(row => young.Contains((string)row[side + "_ID"]!)).GroupBy(row => (string)row[side + "_ID"]!))
        {
            if (periods.Last()[side + "_PLACE"] is not string placed)
                continue;
            var code = placements.Find(placed)!;
            var group = placements.Groups.First(candidate => candidate.Concept == code.Group);
            foreach (var counted in new[] { "*", group.Concept, group.Parent }.Where(concept => !string.IsNullOrEmpty(concept)))
                YoungPlacements[counted!] = YoungPlacements.GetValueOrDefault(counted!) + 1;
        }
        foreach (var row in draft.Workers.Rows)
        {
            Workers++;
            PersonYears += (decimal)row["W_HTV"]!;
        }
    }
}
