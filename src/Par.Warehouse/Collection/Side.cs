namespace Par.Warehouse.Collection;

/// <summary>The two forms of youth work that deliver data. Their data are kept apart even when one organisation runs both.</summary>
public enum Side
{
    /// <summary>Outreach youth work (etsivä nuorisotyö, uppsökande ungdomsarbete).</summary>
    Ent = 1,

    /// <summary>Youth workshops (työpajatoiminta, verkstadsverksamhet).</summary>
    Ty = 2,
}

/// <summary>Codes of the sides as they stand in files and addresses.</summary>
public static class Sides
{
    /// <summary>Both sides, outreach first.</summary>
    public static IReadOnlyList<Side> All { get; } = [Side.Ent, Side.Ty];

    /// <summary><c>ENT</c> or <c>TY</c>.</summary>
    public static string Code(this Side side) => side == Side.Ent ? "ENT" : "TY";

    /// <summary>Reads <c>ENT</c> or <c>TY</c>, in any case.</summary>
    public static bool TryParse(string? text, out Side side)
    {
        side = string.Equals(text?.Trim(), "TY", StringComparison.OrdinalIgnoreCase) ? Side.Ty : Side.Ent;
        return side == Side.Ty || string.Equals(text?.Trim(), "ENT", StringComparison.OrdinalIgnoreCase);
    }
}
