using Par.Warehouse.Collection;

namespace Par.Ingest.Sample;

/// <summary>The file format in which an organisation of the sample country delivers.</summary>
public enum SampleFormat
{
    /// <summary>Workbook, as PAR writes it.</summary>
    Workbook,

    /// <summary>Zipped CSV with semicolons in Windows-1252, as an older aligned system writes it.</summary>
    CsvSemicolonWindows1252,

    /// <summary>Zipped CSV with commas in UTF-8 with a byte order mark, as a newer aligned system writes it.</summary>
    CsvCommaUtf8,

    /// <summary>JSON, as an interface of an aligned system writes it.</summary>
    Json,
}

/// <summary>One file that the sample country delivers.</summary>
/// <param name="ParId">PAR id of the organisation.</param>
/// <param name="Side">Side.</param>
/// <param name="Round">Round.</param>
/// <param name="Revision">1 for the first file of the round, 2 for its correction, and so on.</param>
/// <param name="FileName">File name, for example <c>P0179_ENT_2025-T1_r1.xlsx</c>.</param>
/// <param name="DeliveredAt">When it is delivered, UTC.</param>
/// <param name="Format">Its file format.</param>
/// <param name="Source">How the content came to be.</param>
/// <param name="Flaw">What is wrong with the file on purpose.</param>
public sealed record SampleDelivery(
    string ParId, Side Side, Round Round, int Revision, string FileName, DateTime DeliveredAt, SampleFormat Format,
    SubmissionSource Source, SampleFlaw Flaw);

/// <summary>What is wrong with a sample file on purpose. Errors make screening reject it; the others are accepted.</summary>
public enum SampleFlaw
{
    /// <summary>Nothing: the file is complete and clean.</summary>
    None,

    /// <summary>Accepted, but some clients are missing: a later revision delivers them.</summary>
    MissingClients,

    /// <summary>Accepted, but placements stand as "no information" that a later revision gives.</summary>
    UnknownPlacements,

    /// <summary>Error: a code that is not in the year's list.</summary>
    UnknownCode,

    /// <summary>Error: the same client id on two rows.</summary>
    DuplicateClient,

    /// <summary>Error: a client without a year of birth.</summary>
    MissingBirthYear,

    /// <summary>Error: a period that ends before it starts.</summary>
    EndBeforeStart,

    /// <summary>Error: a municipality code that a merger has ended.</summary>
    AbolishedMunicipality,
}

/// <summary>What a flaw means for screening.</summary>
public static class SampleFlaws
{
    /// <summary>True when screening must reject a file with this flaw.</summary>
    public static bool IsError(this SampleFlaw flaw) => flaw >= SampleFlaw.UnknownCode;
}
