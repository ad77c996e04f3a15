using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Withholding;

/// <summary>What could be done so that a table withholds less.</summary>
public enum AdviceKind
{
    /// <summary>Leave out gender and age group together; each by itself stays.</summary>
    LeaveOutGenderAndAge = 1,

    /// <summary>Leave out genders.</summary>
    LeaveOutGender,

    /// <summary>Leave out age groups.</summary>
    LeaveOutAge,

    /// <summary>Publish "under 29" in place of age groups.</summary>
    Under29,

    /// <summary>Publish the groups at a level and not the single codes.</summary>
    GroupsOnly,

    /// <summary>Leave out a level.</summary>
    LeaveOutLevel,

    /// <summary>Publish several years together at a level and not each year.</summary>
    SeveralYears,
}

/// <summary>A change of a table that leaves out cells of which most are withheld.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="TableId">Table.</param>
/// <param name="Level">At which level; null when at all.</param>
/// <param name="Now">The table as it is stored.</param>
/// <param name="LeftOut">What the change leaves out of it.</param>
public sealed record Advice(AdviceKind Kind, string TableId, PlaceLevel? Level, CellTally Now, CellTally LeftOut)
{
    private const double Much = 0.4;
    private const int Few = 10;

    /// <summary>
    /// What stays, as it is stored. With the change no more of it need be withheld, for a reader who knows fewer cells knows no more of the others; often it will be less, which a
    /// trial tells (<see cref="WithholdingDesk.TryAsync"/>).
    /// </summary>
    public CellTally Rest => Now - LeftOut;

    /// <summary>Names it within a release, for example <c>GroupsOnly.ent-referral.Region</c>.</summary>
    public string Id => Level is { } level ? $"{Kind}.{TableId}.{level}" : $"{Kind}.{TableId}";

    /// <summary>The changes worth a thought, the one that takes most withheld cells away first: of what they leave out, two fifths or more are withheld, and more than of the table.</summary>
    public static IReadOnlyList<Advice> Of(WithholdingReport report, CatalogueYear year)
    {
        var advice = new List<Advice>();
        foreach (var table in year.Tables.Where(table => report.Tables.Contains(table.Id)))
        {
            Add(AdviceKind.LeaveOutGenderAndAge, null, row => row.Kind is { ByGender: true, Age: AgeDetail.Group });
            if (table.VariableConcept is null)
                continue;
            Add(AdviceKind.LeaveOutGender, null, row => row.Kind.ByGender);
            Add((table.CrossEverywhere & Cross.Under29) != 0 ? AdviceKind.LeaveOutAge : AdviceKind.Under29, null, row => row.Kind.Age == AgeDetail.Group);
            foreach (var level in table.DetailLevels.Where(level => level != PlaceLevel.Country))
                Add(AdviceKind.GroupsOnly, level, row => row.Level == level && row.Kind.Category == CategoryDetail.Code);
            foreach (var level in table.DetailLevels.Union(table.GroupLevels).Where(level => level >= PlaceLevel.Municipality))
            {
                Add(AdviceKind.LeaveOutLevel, level, row => row.Level == level);
                Add(AdviceKind.SeveralYears, level, row => row.Level == level);
            }

            void Add(AdviceKind kind, PlaceLevel? level, Func<WithholdingRow, bool> leftOut)
            {
                var gone = report.Sum(row => row.TableId == table.Id && leftOut(row));
                var entry = new Advice(kind, table.Id, level, report.Sum(row => row.TableId == table.Id), gone);
                if (gone.Share >= Much && gone.Withheld >= Few && entry.Rest.Share < entry.Now.Share)
                    advice.Add(entry);
            }
        }
        return [.. advice.OrderByDescending(entry => entry.LeftOut.Withheld).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>The table with the change. Several years together leave the table of one year as it is without the level.</summary>
    public StatisticTable Change(StatisticTable table) => Kind switch
    {
        AdviceKind.LeaveOutGenderAndAge => Crossed(table, cross => (cross & Cross.GenderAndAge) == 0 ? cross : (cross & ~Cross.GenderAndAge) | Cross.Gender | Cross.Age),
        AdviceKind.LeaveOutGender => Crossed(table, cross => (cross & Cross.GenderAndAge) == 0 ? cross & ~Cross.Gender : (cross & ~(Cross.GenderAndAge | Cross.Gender)) | Cross.Age),
        AdviceKind.LeaveOutAge => Crossed(table, WithoutAge),
        AdviceKind.Under29 => Crossed(table, cross => (cross & (Cross.Age | Cross.GenderAndAge)) == 0 ? cross : WithoutAge(cross) | Cross.Under29),
        AdviceKind.GroupsOnly => table with { DetailLevels = Without(table.DetailLevels), GroupLevels = table.GroupLevels.Append(Level!.Value).ToHashSet() },
        _ => table with { DetailLevels = Without(table.DetailLevels), GroupLevels = Without(table.GroupLevels) },
    };

    private static StatisticTable Crossed(StatisticTable table, Func<Cross, Cross> change) =>
        table with { CrossEverywhere = change(table.CrossEverywhere), CrossWideAreas = change(table.CrossWideAreas), CrossWidestAreas = change(table.CrossWidestAreas) };

    private static Cross WithoutAge(Cross cross) => (cross & Cross.GenderAndAge) == 0 ? cross & ~Cross.Age : (cross & ~(Cross.GenderAndAge | Cross.Age)) | Cross.Gender;

    private HashSet<PlaceLevel> Without(IReadOnlySet<PlaceLevel> levels) => [.. levels.Where(level => level != Level)];
}
