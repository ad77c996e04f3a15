namespace Par.Warehouse.Releases.Checks;

/// <summary>How serious a check is that does not pass.</summary>
public enum ReleaseCheckSeverity
{
    /// <summary>The release does not go out before it is mended.</summary>
    Block,

    /// <summary>The release goes out when somebody has answered for it with a reason.</summary>
    Warn,
}

/// <summary>What is asked of a release before it goes out. The names stand in the database, in the audit trail and on the command line.</summary>
public enum ReleaseCheckCode
{
    /// <summary>All its tables are counted, rounded and stored.</summary>
    NotBuilt,

    /// <summary>It was built from what is approved now.</summary>
    BasisChanged,

    /// <summary>After the release was approved the authority has approved or returned nothing that it is built from.</summary>
    DecidedSinceApproval,

    /// <summary>Every January file that has come is read, screened and loaded.</summary>
    IntakeUnfinished,

    /// <summary>Every loaded January submission is approved or returned.</summary>
    Unreviewed,

    /// <summary>Of every expected organisation without approved figures it is known why.</summary>
    MissingUnexplained,

    /// <summary>The stored figures are those that the approved facts give.</summary>
    StoredCellsDiffer,

    /// <summary>Readers are left four figures for every count of 1–4.</summary>
    DisclosureAuditFailing,

    /// <summary>The files and pages that readers get show the stored figures, and no number where there is none.</summary>
    FilesDiffer,

    /// <summary>The stored figures add up, and no part exceeds its total.</summary>
    SumsDoNotClose,

    /// <summary>There is a quality description in each language.</summary>
    QualityTextMissing,

    /// <summary>A corrected version says in each language what it corrects.</summary>
    CorrectionTextMissing,

    /// <summary>It is the newest version of its side and year.</summary>
    NewerVersionExists,

    /// <summary>Figures of wide areas are near last year's.</summary>
    BigMovements,

    /// <summary>Who delivered last year delivered this year.</summary>
    OrganisationsVanished,

    /// <summary>At least as many municipalities are served as last year.</summary>
    CoverageBelowLastYear,

    /// <summary>It goes out on a working day between 8 and 10, when people are at work to see to it.</summary>
    OutsideOfficeHours,

    /// <summary>Somebody of the ministry is named who sees it beforehand.</summary>
    NoPreReleaseList,
}

/// <summary>What a check's failing means.</summary>
public static class ReleaseCheckCodes
{
    /// <summary>How serious it is.</summary>
    public static ReleaseCheckSeverity SeverityOf(this ReleaseCheckCode code) =>
        code < ReleaseCheckCode.BigMovements ? ReleaseCheckSeverity.Block : ReleaseCheckSeverity.Warn;
}
