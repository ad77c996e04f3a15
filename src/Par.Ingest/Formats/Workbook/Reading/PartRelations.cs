namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>One thing that a part points to.</summary>
/// <param name="Id">Its id within the part.</param>
/// <param name="Kind">Last word of its type, for example <c>worksheet</c>.</param>
/// <param name="Target">Name of the part pointed to, or the address outside the file.</param>
/// <param name="IsOutside">True when it points out of the file.</param>
internal sealed record PartRelation(string Id, string Kind, string Target, bool IsOutside);

/// <summary>What a part of a workbook points to.</summary>
internal sealed class PartRelations
{
    private readonly List<PartRelation> relations = [];

    public IReadOnlyList<PartRelation> All => relations;

    /// <summary>The relations of a part, none when it has no such part; those of the package for an empty name.</summary>
    public static PartRelations Of(BoundedZip zip, string part)
    {
        var found = new PartRelations();
        var slash = part.LastIndexOf('/') + 1;
        var (folder, name) = (part[..slash], part[slash..]);
        if (!zip.Has($"{folder}_rels/{name}.rels"))
            return found;
        using var xml = BoundedXml.Open(zip.Open($"{folder}_rels/{name}.rels"));
        while (xml.NextElement())
        {
            if (xml.LocalName != "Relationship")
                continue;
            var outside = string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            var kind = xml.GetAttribute("Type") ?? "";
            var target = xml.GetAttribute("Target") ?? "";
            found.relations.Add(new PartRelation(
                xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], outside ? target : Resolve(folder, target), outside));
        }

        return found;
    }

    public PartRelation? Find(string? id) => relations.Find(relation => relation.Id == id && !relation.IsOutside);

    /// <summary>The first part of a kind, or null.</summary>
    public string? Target(string kind) => relations.Find(relation => relation.Kind == kind && !relation.IsOutside)?.Target;

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
                steps = steps[..Math.Max(0, steps.Count - 1)];
            else if (step is not ("." or ""))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
