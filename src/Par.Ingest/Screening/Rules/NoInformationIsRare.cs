using Par.Ingest.Formats.Document;
using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>"No information" (ei tietoa) is a small share of the answers of a variable that must be answered: more than a tenth (and than chance) is doubted, more than half stops the file.</summary>
public sealed class NoInformationIsRare : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-011";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "”Ei tietoa” on harvinainen",
        "”Ingen uppgift” är sällsynt",
        "\"No information\" is rare");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("”Ei tietoa” on liian yleinen", "”Ingen uppgift” är för vanligt", "\"No information\" is too common");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Täydennä tiedot, jotka asiakasjärjestelmästä tai nuorelta itseltään saadaan. Jos tietoa ei ole saatavissa, jätä vastaukset ennalleen ja kerro syy saatteessa: tarkastaja ratkaisee.",
        "Komplettera de uppgifter som finns i klientsystemet eller som den unga kan ge. Om uppgiften inte går att få, låt svaren vara och berätta orsaken: granskaren avgör.",
        "Fill in what the client system or the young person can tell. If it cannot be known, leave the answers as they are and say why: the reviewer decides.");

    /// <inheritdoc/>
    public override bool HasSecondLimit => true;

    private static readonly Label Often = new(
        "{0}: ”ei tietoa” on {1} vastauksista ({2}/{3}); korkeintaan {4} on tavallista.",
        "{0}: ”ingen uppgift” är {1} av svaren ({2}/{3}); högst {4} är vanligt.",
        "{0}: \"no information\" is {1} of the answers ({2} of {3}); up to {4} is usual.");

    private static readonly Label Mostly = new(
        "{0}: ”ei tietoa” on {1} vastauksista ({2}/{3}); yli {4} estää vastaanoton.",
        "{0}: ”ingen uppgift” är {1} av svaren ({2}/{3}); mer än {4} hindrar mottagandet.",
        "{0}: \"no information\" is {1} of the answers ({2} of {3}); more than {4} cannot be accepted.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var (usual, most) = (subject.Threshold("max-share-no-information"), subject.Threshold("error-share-no-information"));
        foreach (var tally in subject.Tallies.Where(tally => tally.IsAsked && tally.Answered >= subject.Threshold("min-rows-for-shares")))
        {
            var share = (double)tally.NoInformation / tally.Answered;
            if (share > most)
                findings.AddBeyond(tally.Sheet.Level, null, tally.Variable.Code, Say(Mostly, tally, share, most));
            else if (UsualShare.IsExceeded(tally.NoInformation, tally.Answered, usual))
                findings.Add(tally.Sheet.Level, null, tally.Variable.Code, Say(Often, tally, share, usual));
        }
    }

    private static Label Say(Label message, ColumnTally tally, double share, double limit) => message.With(
        Messages.Named(tally.Variable), Messages.Percent(share), tally.NoInformation, tally.Answered, Messages.Percent(limit));
}
