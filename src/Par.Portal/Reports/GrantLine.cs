using Par.Warehouse.Statistics;

namespace Par.Portal.Reports;

/// <summary>
/// One line of the grant report: what was granted and what was done with it, for the country, an area, an organisation type or an organisation.
/// Every figure is a cell: what a release does not tell, the report does not tell, and neither do the figures computed from it.
/// </summary>
/// <param name="Name">Name in the language of the report.</param>
/// <param name="Code">Code of the area, the type's concept or the PAR id.</param>
/// <param name="Granted">Granted euros.</param>
/// <param name="GrantedPersonYears">Granted person-years (htv).</param>
/// <param name="PersonYears">Realised person-years of all workers, whoever pays them.</param>
/// <param name="Clients">Reached young people (outreach) or trainees (workshops).</param>
public sealed record GrantLine(string Name, string Code, Cell Granted, Cell GrantedPersonYears, Cell PersonYears, Cell Clients)
{
    /// <summary>Number of organisations that the line sums up; 1 for an organisation, 0 when the release itself holds the sum.</summary>
    public int Organisations { get; init; }

    /// <summary>Number of organisations of 1–4 clients that the sum of clients leaves out, because their number is not told.</summary>
    public int FewLeftOut { get; init; }

    /// <summary>Granted euros for each realised person-year; not applicable where nothing was granted.</summary>
    public Cell EurosPerPersonYear => GrantedFor(PersonYears);

    /// <summary>Clients for each realised person-year.</summary>
    public Cell ClientsPerPersonYear => Clients.Per(PersonYears);

    /// <summary>Granted euros for each client; not applicable where nothing was granted.</summary>
    public Cell EurosPerClient => GrantedFor(Clients);

    // Without a grant the work was paid by others: 0 € for each would say that it cost nothing.
    private Cell GrantedFor(Cell done) => Granted is { IsShown: true, IsZero: true } ? Cell.NotApplicable : Granted.Per(done);
}
