using Par.Warehouse.Collection;

namespace Par.Warehouse.Catalogue;

/// <summary><c>ages.csv</c>: the age groups of a year, in order, with the sides that use them.</summary>
internal static class AgeGroupFile
{
    private static readonly Dictionary<string, Side> SideWords = Sides.All.ToDictionary(side => side.Code());

    public static IReadOnlyList<AgeGroup> Read(string path)
    {
        var groups = new List<AgeGroup>();
        foreach (var row in DataFile.Read(path, "number", "concept", "from", "to", "sides", "fi", "sv", "en"))
        {
            var group = new AgeGroup((byte)row.Integer("number", 1, 255), row.Text("concept"), row.Integer("from", 0, 150), row.Integer("to", 0, 150),
                row.Label(), row.AnyOf("sides", SideWords));
            if (groups.Exists(other => other.Number == group.Number || other.Concept == group.Concept))
                throw row.Error($"the number {group.Number} or the concept '{group.Concept}' stands above; both must be unique.");
            foreach (var side in group.Sides)
            {
                var next = groups.FindLast(other => other.Sides.Contains(side))?.To + 1 ?? 0;
                if (group.From != next || group.To < group.From)
                    throw row.Error($"the ages {group.From}–{group.To} do not follow the group before on the side {side.Code()}; it must begin at {next}.");
            }

            groups.Add(group);
        }

        return groups;
    }
}
