using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Statistics;

/// <summary>
/// The categories of a table's variable: groups and codes of its list, without the total. People without an answer count as "no information" when the list has
/// that code; otherwise in a last category that is never published.
/// </summary>
public sealed class CategoryAxis
{
    private readonly Dictionary<int, int[]> membership = [];
    private readonly int[] unanswered;
    private readonly int?[] parents = [null];

    /// <summary>Lays out the categories of a list.</summary>
    /// <param name="list">The list, or null for a table without a variable: then the only category is the total.</param>
    /// <param name="multipleAnswers">True when a client may have several answers: a group then counts a client once.</param>
    public CategoryAxis(CodeList? list, bool multipleAnswers)
    {
        MultipleAnswers = multipleAnswers;
        if (list is null)
        {
            Concepts = ["T"];
            IsDetail = [false];
            Published = 1;
            unanswered = [0];
            return;
        }
        var groups = list.Groups;
        var codes = list.Codes;
        Concepts = [.. groups.Select(group => group.Concept), .. codes.Select(code => code.Concept).Distinct(), "?"];
        Published = Concepts.Count - 1;
        var numbers = Concepts.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        parents = new int?[Concepts.Count];
        foreach (var group in groups)
            parents[numbers[group.Concept]] = group.Parent is { } parent ? numbers[parent] : null;
        foreach (var code in codes)
            parents[numbers[code.Concept]] = code.Group is { } group ? numbers[group] : null;
        IsDetail = [.. Concepts.Select((_, number) => number >= groups.Count && parents[number] is not null)];
        foreach (var code in codes)
            membership[code.Number] = multipleAnswers ? [numbers[code.Concept]] : [.. UpFrom(numbers[code.Concept], parents)];
        foreach (var (index, group) in groups.Index())
            membership[GroupCode(index)] = [numbers[group.Concept]];
        unanswered = codes.FirstOrDefault(code => code.Kind == CodeKind.NoInformation) is { } noInformation
            ? membership[noInformation.Number]
            : [Concepts.Count - 1];
        Sums = [.. parents.Index().Where(entry => !multipleAnswers || entry.Item is not null)
            .GroupBy(entry => entry.Item, entry => entry.Index).Select(children => (children.Key, children.ToArray()))];
    }

    /// <summary>Concept of each category.</summary>
    public IReadOnlyList<string> Concepts { get; }

    /// <summary>True for codes that roll up to a group: they are published at the detail levels only.</summary>
    public IReadOnlyList<bool> IsDetail { get; }

    /// <summary>Number of categories that may be published: all but the last one, of people without an answer.</summary>
    public int Published { get; }

    /// <summary>The category of people without an answer: "no information", or the last one.</summary>
    public int Unanswered => unanswered[0];

    /// <summary>True when one client can count in several categories.</summary>
    public bool MultipleAnswers { get; }

    /// <summary>
    /// A group and its parts; the total is null. Of a variable with one answer they are sums; of one with several answers the parts overlap, and each is a part of
    /// its group by itself.
    /// </summary>
    public IReadOnlyList<(int? Total, int[] Parts)> Sums { get; } = [];

    /// <summary>The group of a category; null when it has none.</summary>
    public int? ParentOf(int category) => parents[category];

    /// <summary>The categories that an answer counts in: its code and the groups above. 0 is no answer.</summary>
    /// <exception cref="KeyNotFoundException">The list has no such code.</exception>
    public int[] Of(int code) => code == 0 ? unanswered : membership[code];

    /// <summary>
    /// The numbers under which the people of a variable with several answers stand once for each group above the code, beside the code itself.
    /// </summary>
    public static IEnumerable<int> GroupCodesOf(CodeList list, int code)
    {
        var group = list.Codes.First(entry => entry.Number == code).Group;
        while (group is not null)
        {
            var index = list.Groups.Index().First(entry => entry.Item.Concept == group).Index;
            yield return GroupCode(index);
            group = list.Groups[index].Parent;
        }
    }

    private static int GroupCode(int index) => -1 - index;

    private static IEnumerable<int> UpFrom(int category, int?[] parents)
    {
        for (int? at = category; at is { } number; at = parents[number])
            yield return number;
    }
}
