using Par.Ingest.Formats.Document;
using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>"Other" (muu) is a small share of the answers of a variable that must be answered: at most a tenth, and what chance adds to it.</summary>
public sealed class OtherIsRare : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-013";

    /// <inheritdoc/>
    public override Label Title { get; } = new("”Muu” on harvinainen", "”Annan” är sällsynt", "\"Other\" is rare");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("”Muu” on liian yleinen", "”Annan” är för vanligt", "\"Other\" is too common");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Katso, sopiiko vastauksiin jokin luettelon muu koodi; organisaation omat koodit muutetaan valtakunnallisiksi ennen toimitusta.",
        "Se efter om någon annan kod i förteckningen passar; organisationens egna koder ändras till nationella före leveransen.",
        "See whether another code of the list fits; own codes of the organisation are mapped to the national ones before delivery.");

    private static readonly Label Often = new(
        "{0}: ”muu” on {1} vastauksista ({2}/{3}); korkeintaan {4} on tavallista.",
        "{0}: ”annan” är {1} av svaren ({2}/{3}); högst {4} är vanligt.",
        "{0}: \"other\" is {1} of the answers ({2} of {3}); up to {4} is usual.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var usual = subject.Threshold("max-share-other");
        foreach (var tally in subject.Tallies.Where(tally => tally.IsAsked && tally.Answered >= subject.Threshold("min-rows-for-shares")))
        {
            if (UsualShare.IsExceeded(tally.Other, tally.Answered, usual))
            {
                findings.Add(tally.Sheet.Level, null, tally.Variable.Code, Often.With(
                    Messages.Named(tally.Variable), Messages.Percent((double)tally.Other / tally.Answered), tally.Other, tally.Answered, Messages.Percent(usual)));
            }
        }
    }
}
