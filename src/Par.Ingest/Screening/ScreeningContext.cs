using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Ingest.Screening;

/// <summary>What screening knows beside the file.</summary>
/// <param name="Gazetteer">The municipalities and their history.</param>
/// <param name="Received">The day on which the file was received; null in an offline check, which then asks nothing of dates of delivery.</param>
/// <param name="Register">The delivering organisations; null in an offline check, which then asks nothing of the register.</param>
/// <param name="IsCleared">True when the file was looked through for identifying content already, as every file is before it is kept.</param>
/// <param name="History">What earlier rounds brought; null in an offline check, which then compares with nothing.</param>
/// <param name="Grants">The organisation's grants; null in an offline check, which then asks nothing of them.</param>
/// <param name="IsSurvey">True when the authority has entered the content as an answer to a survey; a file of anybody else is none, whatever it says.</param>
/// <param name="Window">The days of the file's round; null in an offline check, which then takes those of the catalogue.</param>
public sealed record ScreeningContext(
    Gazetteer Gazetteer, DateOnly? Received = null, IReadOnlyCollection<Organisation>? Register = null, bool IsCleared = false,
    DeliveryHistory? History = null, GrantDecisions? Grants = null, bool IsSurvey = false, RoundWindow? Window = null);
