using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>Names of the columns that both sides have, each under its own prefix.</summary>
internal sealed class SideColumns
{
    private static readonly SideColumns Ent = new("ENT", RecordLevel.Client, "ENT_MEAS");
    private static readonly SideColumns Ty = new("TY", RecordLevel.Period, "TY_METH");

    private SideColumns(string prefix, RecordLevel notifiedLevel, string measure)
    {
        NotifiedLevel = notifiedLevel;
        Id = prefix + "_ID";
        BirthYear = prefix + "_BYEAR";
        BirthEstimated = prefix + "_BEST";
        Gender = prefix + "_SEX";
        Education = prefix + "_EDU";
        Activity = prefix + "_ACT0";
        Income = prefix + "_INC0";
        Housing = prefix + "_HOUS0";
        FollowUp1 = prefix + "_FU1";
        FollowUp2 = prefix + "_FU2";
        Language = prefix + "_LANG";
        LanguageText = prefix + "_LANG_T";
        Municipality = prefix + "_KUNTA";
        Notified = prefix + "_NOTDATE";
        Start = prefix + "_START";
        End = prefix + "_END";
        PlacementDuring = prefix + "_PLACE_D";
        Placement = prefix + "_PLACE";
        MeasureStart = measure + "_START";
        MeasureEnd = measure + "_END";
    }

    public string Id { get; }

    public string BirthYear { get; }

    public string BirthEstimated { get; }

    public string Gender { get; }

    public string Education { get; }

    public string Activity { get; }

    public string Income { get; }

    public string Housing { get; }

    public string FollowUp1 { get; }

    public string FollowUp2 { get; }

    public string Language { get; }

    public string LanguageText { get; }

    public string Municipality { get; }

    public string Notified { get; }

    /// <summary>The sheet on which the notification date stands: the client's in outreach work, the period's in workshops.</summary>
    public RecordLevel NotifiedLevel { get; }

    public string Start { get; }

    public string End { get; }

    public string PlacementDuring { get; }

    public string Placement { get; }

    public string MeasureStart { get; }

    public string MeasureEnd { get; }

    public static SideColumns Of(Side side) => side == Side.Ent ? Ent : Ty;
}
