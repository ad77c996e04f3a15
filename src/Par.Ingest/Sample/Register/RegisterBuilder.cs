using System.Globalization;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Register;

/// <summary>
/// Founds the organisations of the sample country: large municipalities work alone, the others join into areas, and other
/// administrators work beside them in the larger towns.
/// </summary>
internal sealed class RegisterBuilder(ServiceAreas areas, int seed)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int lastNumber = 1000;

    /// <summary>The organisations of both sides, in order of side and PAR id.</summary>
    public List<SampleOrganisation> Build()
    {
        var outreach = Found(Side.Ent, alone: 143, uncovered: 1, beside: 50);
        var workshops = Found(Side.Ty, alone: 104, uncovered: 9, beside: 62);
        return [.. outreach.Concat(workshops).OrderBy(organisation => organisation.Side)
            .ThenBy(organisation => organisation.ParId, StringComparer.Ordinal)];
    }

    private IEnumerable<SampleOrganisation> Found(Side side, int alone, int uncovered, int beside)
    {
        var random = SampleRandom.For(Text(seed), "register", side.Code());
        var rest = areas.BySize.Skip(alone).ToList();
        for (var index = 0; index < uncovered; index++)
            rest.RemoveAt(rest.Count - 1 - random.Below(rest.Count / 3));
        var hosts = areas.BySize.Take(beside / 2).ToArray();
        foreach (var code in areas.BySize.Take(alone))
            yield return Municipal(side, [code], hosts.Contains(code) ? 0.62 : 1, AdministratorType.Municipality);
        foreach (var group in areas.Neighbourhoods(rest, random.Part(1)))
            yield return random.Chance(0.7) ? Municipal(side, group, 1, group.Count > 1 ? AdministratorType.Contract : AdministratorType.Municipality)
                : Independent(side, group, 1, ref random);
        for (var index = 0; index < beside; index++)
        {
            // Each large town is host to two others, which share what its own work leaves.
            var home = hosts[index % hosts.Length];
            List<string> area = random.Chance(0.3) ? [home, .. areas.Nearest(home, areas.BySize, random.Between(1, 3))] : [home];
            yield return Independent(side, area, 0.19, ref random, founding: index);
        }
    }

    private SampleOrganisation Municipal(Side side, List<string> area, double share, AdministratorType type)
    {
        var home = areas[area[0]];
        var swedish = SwedishCoast.Share(home.Code) > 0.5;
        var parId = "P0" + home.Code;
        var random = SampleRandom.For(Text(seed), parId);
        var service = (swedish, side, type) switch
        {
            (true, Side.Ent, _) => $"Uppsökande ungdomsarbetet i {home.Name.Sv}",
            (true, _, _) => $"Ungdomsverkstaden i {home.Name.Sv}",
            (_, Side.Ent, AdministratorType.Contract) => $"{FinnishNames.Genitive(home.Name.Fi)} seudun etsivä nuorisotyö",
            (_, Side.Ent, _) => $"Etsivä nuorisotyö {home.Name.Fi}",
            (_, _, AdministratorType.Contract) => $"{FinnishNames.Genitive(home.Name.Fi)} seudun työpajat",
            _ => $"{FinnishNames.Genitive(home.Name.Fi)} nuorten työpaja",
        };
        return new SampleOrganisation
        {
            ParId = parId,
            Side = side,
            Name = swedish ? FinnishNames.SwedishMunicipality(home.Name.Sv, home.Name.Fi) : FinnishNames.Municipality(home.Name.Fi),
            ServiceName = service,
            Type = type,
            BusinessId = BusinessIds.Draw(ref random),
            Home = home.Code,
            Area = area,
            Share = share,
            Region = home.Region,
            Swedish = swedish,
            Format = FormatOf(ref random),
            From = area.Count > 1 || area[0] is "179" or "091" || random.Chance(0.97) ? 2015 : random.Between(2017, 2021),
        };
    }

    private SampleOrganisation Independent(Side side, List<string> area, double share, ref SampleRandom random, int? founding = null)
    {
        var home = areas[area[0]];
        var swedish = SwedishCoast.Share(home.Code) > 0.5;
        var type = random.Unit() switch
        {
            < 0.06 => AdministratorType.JointAuthority,
            < 0.36 => AdministratorType.Foundation,
            < 0.80 => AdministratorType.Association,
            < 0.90 => AdministratorType.Company,
            < 0.95 => AdministratorType.Cooperative,
            _ => AdministratorType.Parish,
        };
        var parId = "P" + (++lastNumber).ToString("0000", CultureInfo.InvariantCulture);
        var (name, service) = InventedNames.Draw(type, side, home, swedish, names, ref random);
        var (from, to) = Lifetime(side, founding, ref random);
        return new SampleOrganisation
        {
            ParId = parId,
            Side = side,
            Name = name,
            ServiceName = service,
            Type = type,
            BusinessId = BusinessIds.Draw(ref random),
            Home = home.Code,
            Area = area,
            Share = share,
            Region = home.Region,
            Swedish = swedish,
            Format = FormatOf(ref random),
            From = from,
            To = to,
        };
    }

    /// <summary>Those beside others come and go with the money: most years of growth are 2019–2023, some end when grants fall in 2024.</summary>
    private static (int From, int? To) Lifetime(Side side, int? founding, ref SampleRandom random)
    {
        if (founding is null)
            return (2015, null);
        var young = founding % 3 == 2;
        var from = young ? random.Between(2017, side == Side.Ent ? 2023 : 2021) : 2015;
        int? to = random.Chance(side == Side.Ent ? 0.05 : 0.2) ? random.Between(2022, 2024) : null;
        return (from, to);
    }

    private static SampleFormat FormatOf(ref SampleRandom random) => random.Unit() switch
    {
        < 0.06 => SampleFormat.CsvSemicolonWindows1252,
        < 0.11 => SampleFormat.CsvCommaUtf8,
        < 0.13 => SampleFormat.Json,
        _ => SampleFormat.Workbook,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
