namespace Par.Ingest.Sample.Clients;

/// <summary>Shares of what is asked about a client on both sides. Plausible, not published, unless a line says otherwise.</summary>
internal static class PersonShares
{
    /// <summary>Mother tongues other than Finnish and Swedish.</summary>
    public static Shares ForeignLanguages { get; } = new("LANG", 0.35, 0,
        ("russian", 20), ("arabic", 15), ("somali", 12), ("persian", 9), ("english", 8), ("kurdish", 8), ("estonian", 7), ("ukrainian", 9),
        ("sign-language", 1), ("sami", 1), ("other", 12));

    /// <summary>Languages that are not in the list, in Finnish and in lower case.</summary>
    public static IReadOnlyList<string> OtherLanguages { get; } =
        ["vietnam", "thai", "albania", "tigrinja", "espanja", "turkki", "ranska", "kiina", "bengali", "swahili"];

    private static readonly Shares EducationUnder16 = new("EDU", 0.1, 0.01, ("basic-unfinished", 92), ("basic", 8));
    private static readonly Shares Education16To17 = new("EDU", 0.2, 0.02, ("basic-unfinished", 9), ("basic", 88), ("other", 3));
    private static readonly Shares Education18To20 = new("EDU", 0.2, 0.03,
        ("basic-unfinished", 1), ("basic", 65), ("vocational", 20), ("general-upper-secondary", 9), ("other", 5));
    private static readonly Shares Education21To28 = new("EDU", 0.2, 0.03,
        ("basic", 50), ("vocational", 32), ("general-upper-secondary", 10), ("university-of-applied-sciences", 2), ("university", 1), ("other", 5));
    private static readonly Shares EducationFrom29 = new("EDU", 0.2, 0.04,
        ("basic", 35), ("vocational", 45), ("general-upper-secondary", 6), ("university-of-applied-sciences", 5), ("university", 3), ("other", 6));

    private static readonly Shares InterruptedYoung = new("EDUBR", 0.2, 0.05,
        ("none", 55), ("vocational", 33), ("general-upper-secondary", 8), ("other", 4));

    private static readonly Shares ActivityMinor = new("ACT", 0.3, 0.03,
        ("student", 55), ("outside", 33), ("unemployed", 5), ("workshop-or-service", 5), ("other", 2));
    private static readonly Shares ActivityYoung = new("ACT", 0.3, 0.03,
        ("unemployed", 44), ("outside", 22), ("student", 15), ("workshop-or-service", 8), ("employed", 4), ("sick-or-pension", 3), ("conscript", 1),
        ("family-leave", 1), ("integration", 1), ("other", 1));
    private static readonly Shares ActivityAdult = new("ACT", 0.25, 0.03,
        ("unemployed", 68), ("workshop-or-service", 12), ("outside", 6), ("sick-or-pension", 6), ("employed", 3), ("integration", 3), ("other", 2));

    private static readonly Shares IncomeMinor = new("INC", 0.2, 0.05, ("parents", 70), ("none", 14), ("study-grant", 9), ("social-assistance", 4), ("other", 3));
    private static readonly Shares IncomeUnemployed = new("INC", 0.25, 0.05,
        ("unemployment-benefit", 58), ("social-assistance", 29), ("parents", 7), ("none", 4), ("other", 2));
    private static readonly Shares IncomeStudent = new("INC", 0.25, 0.05, ("study-grant", 70), ("parents", 13), ("social-assistance", 9), ("wage", 5), ("other", 3));
    private static readonly Shares IncomeOutside = new("INC", 0.25, 0.06,
        ("social-assistance", 48), ("parents", 27), ("none", 14), ("sickness-rehabilitation-benefit", 7), ("other", 4));
    private static readonly Shares IncomeSick = new("INC", 0.2, 0.04,
        ("sickness-rehabilitation-benefit", 60), ("pension", 28), ("social-assistance", 10), ("other", 2));
    private static readonly Shares IncomeEmployed = new("INC", 0.1, 0.03, ("wage", 92), ("social-assistance", 6), ("other", 2));

    private static readonly Shares HousingMinor = new("HOUS", 0.15, 0.03, ("with-parents", 82), ("substitute-care", 8), ("alone", 5), ("supported", 3), ("homeless", 1), ("other", 1));
    private static readonly Shares HousingYoung = new("HOUS", 0.25, 0.05,
        ("with-parents", 37), ("alone", 39), ("with-partner", 13), ("supported", 5), ("homeless", 4), ("other", 2));
    private static readonly Shares HousingAdult = new("HOUS", 0.2, 0.06, ("alone", 53), ("with-partner", 32), ("with-parents", 5), ("supported", 6), ("homeless", 2), ("other", 2));

    /// <summary>Education by age, years.</summary>
    public static Shares Education(int age) => age switch
    {
        < 16 => EducationUnder16,
        < 18 => Education16To17,
        < 21 => Education18To20,
        < 29 => Education21To28,
        _ => EducationFrom29,
    };

    /// <summary>Interrupted education.</summary>
    public static Shares Interrupted => InterruptedYoung;

    /// <summary>Main activity by age.</summary>
    public static Shares Activity(int age) => age < 18 ? ActivityMinor : age < 29 ? ActivityYoung : ActivityAdult;

    /// <summary>Income by main activity and age.</summary>
    public static Shares Income(string activity, int age) => activity switch
    {
        _ when age < 18 => IncomeMinor,
        "unemployed" or "workshop-or-service" or "integration" => IncomeUnemployed,
        "student" or "conscript" => IncomeStudent,
        "sick-or-pension" => IncomeSick,
        "employed" => IncomeEmployed,
        _ => IncomeOutside,
    };

    /// <summary>Housing by age.</summary>
    public static Shares Housing(int age) => age < 18 ? HousingMinor : age < 29 ? HousingYoung : HousingAdult;
}
