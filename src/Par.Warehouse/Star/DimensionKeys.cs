using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Star;

/// <summary>Keys of the small dimensions that hold a code list: gender and language.</summary>
public static class DimensionKeys
{
    /// <summary>The row for "not known".</summary>
    public const byte NotKnown = 0;

    /// <summary>The number of the code in its list; an empty answer and "no information" are both <see cref="NotKnown"/>.</summary>
    public static byte Of(Code? code) => code is null || code.Kind == CodeKind.NoInformation ? NotKnown : checked((byte)code.Number);
}
