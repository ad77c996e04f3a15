namespace Par.Portal.Charts;

/// <summary>The two variants of a chart. The narrow one is drawn for a phone and not a shrunken wide one.</summary>
public enum ChartSize
{
    /// <summary>612 units wide.</summary>
    Wide,

    /// <summary>340 units wide, readable on a screen of 320–480 px.</summary>
    Narrow,
}
