using System.Collections.Concurrent;
using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Sample.Clients;
using Par.Ingest.Sample.Register;
using Par.Ingest.Sample.Volumes;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;

namespace Par.Ingest.Sample.Drafting;

/// <summary>
/// Makes the content of one delivery. A year's clients are those who came in the year and those of the year before who went on; both
/// are made from the organisation and their own year alone, so that rounds and years agree with each other in whatever order they are made.
/// </summary>
internal sealed class DraftMaker(
    int seed, VariableCatalogue catalogue, Gazetteer gazetteer, ServiceAreas areas, Func<Side, int, YearPlan> plan,
    Func<SampleOrganisation, int, IReadOnlyList<FactGrant>> grantsOf)
{
    private static readonly Label Notice = new(
        "Esimerkkiaineisto: kaikki tiedot ovat keksittyjä. Mikään rivi ei kuvaa todellista henkilöä eikä organisaation todellista toimintaa.",
        "Exempelmaterial: alla uppgifter är påhittade. Ingen rad beskriver en verklig person eller en organisations verkliga verksamhet.",
        "Sample data: everything in this file is invented. No row describes a real person or the real work of an organisation.");

    private readonly ConcurrentDictionary<int, YearCodes> codes = new();
    private readonly Divisions divisions = new(gazetteer);

    /// <summary>The draft of a delivery.</summary>
    public SubmissionDraft Make(SampleOrganisation organisation, SampleDelivery delivery)
    {
        var (round, year) = (delivery.Round, delivery.Round.Year);
        var yearCodes = CodesOf(year);
        var habits = new Habits(seed, organisation, yearCodes);
        var volume = plan(organisation.Side, year)[organisation.ParId];
        var system = delivery.Source switch { SubmissionSource.Par => "par", SubmissionSource.Survey => "survey", _ => "aligned" };
        var header = new SubmissionHeader(
            SubmissionHeader.CurrentFormat, organisation.ParId, organisation.Side, round, yearCodes.Of("SYSTEM", system).Value);
        var draft = new SubmissionDraft(header, catalogue[year]) { Notice = Notice };
        OrganisationRow.Fill(draft, organisation, volume, grantsOf(organisation, year), habits, divisions, Random(organisation, "row"));
        AddClients(draft, organisation, habits, delivery);
        if (round.Kind == RoundKind.January)
            WorkerRows.Add(draft, organisation, volume, habits, Random(organisation, "staff"));
        if (delivery.Flaw.IsError())
            FlawMaker.Spoil(draft, delivery.Flaw);
        return draft;
    }

    private void AddClients(SubmissionDraft draft, SampleOrganisation organisation, Habits habits, SampleDelivery delivery)
    {
        var (round, year) = (delivery.Round, delivery.Round.Year);
        var before = new Habits(seed, organisation, CodesOf(year - 1));
        var count = 0;
        bool IsLeftOut() => delivery.Flaw == SampleFlaw.MissingClients && ++count % 12 == 5;
        string? Known(string? placed) => delivery.Flaw == SampleFlaw.UnknownPlacements && placed is not null && ++count % 3 == 0 ? "no-information" : placed;

        if (organisation.Side == Side.Ent)
        {
            foreach (var client in Outreach(organisation, year - 1, before, onlyCarried: true).Concat(Outreach(organisation, year, habits, false)))
            {
                if (!IsLeftOut())
                    OutreachRows.Add(draft, client, habits.Codes, divisions, round, Known);
            }
            return;
        }
        foreach (var trainee in Workshop(organisation, year - 1, before, onlyCarried: true).Concat(Workshop(organisation, year, habits, false)))
        {
            if (!IsLeftOut())
                WorkshopRows.Add(draft, trainee, habits.Codes, divisions, round, Known);
        }
    }

    private IEnumerable<OutreachClient> Outreach(SampleOrganisation organisation, int year, Habits habits, bool onlyCarried)
    {
        var (volume, goneOn, goOn) = Flow(organisation, year);
        var people = new PersonMaker(habits, organisation, areas, year);
        return OutreachCohort.Make(people, year, volume.Clients - goneOn, volume.Reached - goneOn, goOn, Cohort(organisation, year), onlyCarried);
    }

    private IEnumerable<Trainee> Workshop(SampleOrganisation organisation, int year, Habits habits, bool onlyCarried)
    {
        var (volume, goneOn, goOn) = Flow(organisation, year);
        var people = new PersonMaker(habits, organisation, areas, year);
        var young = NationalFigures.Of(year).YoungShare * (1 + (0.12 * Random(organisation, "young").Normal())) + 0.008;
        return WorkshopCohort.Make(people, year, volume.Clients - goneOn, goOn, Math.Clamp(young, 0.2, 0.95), Cohort(organisation, year), onlyCarried);
    }

    /// <summary>The year's volume, and how many of its clients came from the year before and go on into the next: a third of those reached.</summary>
    private (OrganisationVolume Volume, int GoneOn, int GoOn) Flow(SampleOrganisation organisation, int year)
    {
        var (last, now, next) = (Volume(organisation, year - 1), Volume(organisation, year), Volume(organisation, year + 1));
        return (now, Carried(last, now), Carried(now, next));
    }

    private static int Carried(OrganisationVolume from, OrganisationVolume to) => (int)Math.Min(0.34 * to.Reached, 0.36 * from.Reached);

    private OrganisationVolume Volume(SampleOrganisation organisation, int year) => plan(organisation.Side, year)[organisation.ParId];

    private YearCodes CodesOf(int year) => codes.GetOrAdd(year, wanted => new YearCodes(catalogue.Find(wanted) ?? catalogue[wanted + 1]));

    private SampleRandom Cohort(SampleOrganisation organisation, int year) => Random(organisation, "cohort").Part(year);

    private SampleRandom Random(SampleOrganisation organisation, string what) =>
        SampleRandom.For(seed.ToString(CultureInfo.InvariantCulture), what, organisation.ParId, organisation.Side.Code());
}
