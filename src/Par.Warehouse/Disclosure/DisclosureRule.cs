namespace Par.Warehouse.Disclosure;

/// <summary>The numbers of the method. docs/disclosure.md says why they are what they are.</summary>
public static class DisclosureRule
{
    /// <summary>Counts by gender, age or answer are multiples of this.</summary>
    public const int Base = 5;

    /// <summary>Totals from 1 to this are printed as "1–4".</summary>
    public const int MostOfFew = Base - 1;

    /// <summary>A place or organisation is divided by gender, age or answer from this many people on.</summary>
    public const int LeastPeople = 10;

    /// <summary>Single codes at a municipality or organisation, and answers by gender or by age anywhere, from this many people on.</summary>
    public const int LeastPeopleOfCross = 50;

    /// <summary>So many figures a reader must be able to think of for a count of 1–4.</summary>
    public const int LeastFigures = 4;

    /// <summary>A published number is at most this far from the count behind it.</summary>
    public const int Distance = Base - 1;

    /// <summary>An earlier version's number stays while it is at most this far from the new count.</summary>
    public const int KeptDistance = Base;

    /// <summary>True for a count of 1–4.</summary>
    public static bool IsFew(int count) => count is > 0 and <= MostOfFew;
}
