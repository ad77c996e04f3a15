namespace Par.Ingest.Sample.Clients;

/// <summary>Shares of what outreach youth work is asked about its clients. Plausible unless a line names its source.</summary>
internal static class OutreachShares
{
    private static readonly Shares ReferralMinor = new("REF", 0.4, 0.012,
        ("young-person", 12), ("family", 14), ("basic-education-school", 14), ("vocational-institution", 16), ("upper-secondary-school", 4),
        ("other-institution", 3), ("compulsory-education-follow-up", 7), ("ohjaamo", 1), ("social-services", 6), ("child-welfare", 6),
        ("health-services", 5), ("youth-services", 9), ("workshop", 1), ("police", 1), ("association", 1), ("street-outreach", 3), ("online-outreach", 1),
        ("yhteysetsivaan", 2), ("other", 2));

    private static readonly Shares ReferralYoungMan = new("REF", 0.4, 0.012,
        ("young-person", 16), ("family", 10), ("vocational-institution", 13), ("upper-secondary-school", 3), ("other-institution", 3),
        ("employment-authority", 9), ("ohjaamo", 4), ("social-services", 8), ("child-welfare", 3), ("health-services", 5), ("substance-services", 1),
        ("kela", 1), ("youth-services", 5), ("workshop", 3), ("other-outreach", 1), ("defence-forces", 17), ("police", 1), ("parish", 0.5),
        ("association", 1), ("immigrant-services", 1), ("street-outreach", 3), ("online-outreach", 1.5), ("yhteysetsivaan", 2), ("other", 2));

    private static readonly Shares ReferralOther = new("REF", 0.4, 0.012,
        ("young-person", 19), ("family", 10), ("vocational-institution", 10), ("upper-secondary-school", 2), ("other-institution", 3),
        ("employment-authority", 11), ("ohjaamo", 5), ("social-services", 11), ("child-welfare", 2), ("health-services", 6), ("substance-services", 1),
        ("kela", 1), ("youth-services", 4), ("workshop", 5), ("other-outreach", 2), ("defence-forces", 1), ("police", 1), ("parish", 0.7),
        ("association", 1.5), ("immigrant-services", 1.5), ("street-outreach", 3), ("online-outreach", 2), ("yhteysetsivaan", 2), ("other", 2));

    private static readonly Shares PlacementMinor = new("PLACE", 0.3, 0.05,
        ("basic-education", 6), ("vocational-education", 38), ("general-upper-secondary", 8), ("preparatory-education", 14), ("other-education", 3),
        ("open-labour-market", 2), ("apprenticeship", 1), ("workshop", 9), ("social-health-service", 6), ("other-guided", 4), ("unemployed", 3),
        ("moved-away", 3), ("dropped-out", 5), ("other", 2));

    private static readonly Shares PlacementGrown = new("PLACE", 0.3, 0.06,
        ("vocational-education", 17), ("general-upper-secondary", 2), ("higher-education", 3), ("preparatory-education", 3), ("other-education", 4),
        ("open-labour-market", 13), ("subsidised-work", 3), ("entrepreneurship", 0.5), ("apprenticeship", 1.5), ("workshop", 11),
        ("rehabilitative-work", 5), ("work-trial", 5), ("other-employment-service", 4), ("rehabilitation", 3), ("social-health-service", 7),
        ("other-guided", 3), ("military-service", 3), ("family-leave", 1), ("unemployed", 13), ("pension-or-sick-leave", 2), ("moved-away", 4),
        ("dropped-out", 6), ("other", 2));

    /// <summary>Support needs.</summary>
    public static Shares Needs { get; } = new("SUP", 0.3, 0.02,
        ("housing", 9), ("finances", 12), ("education", 16), ("job-search", 14), ("daily-routines", 14), ("mental-wellbeing", 15), ("physical-health", 4),
        ("substance-use", 4), ("gaming", 4), ("social-relations", 9), ("family", 4), ("dealing-with-authorities", 10), ("language-and-integration", 2), ("crime", 1), ("other", 2));

    /// <summary>Measures and services to which clients are guided.</summary>
    public static Shares Measures { get; } = new("MEAS", 0.35, 0.005,
        ("education", 14), ("education-trial", 2), ("work", 8), ("workshop", 11), ("employment-services", 11), ("ohjaamo", 4), ("social-services", 10),
        ("health-services", 5), ("mental-health-services", 7), ("substance-services", 2), ("kela", 4), ("housing-services", 3), ("debt-advice", 1.5),
        ("association-services", 2), ("youth-work", 5), ("parish", 0.5), ("military-service", 1.5), ("immigrant-services", 1), ("individual-guidance", 20),
        ("group-activity", 6), ("own-measure", 1), ("other", 2));

    /// <summary>Referral source by age and gender: schools refer minors, the Defence Forces young men of call-up age.</summary>
    public static Shares Referral(int age, string gender) =>
        age < 18 ? ReferralMinor : age <= 20 && gender == "male" ? ReferralYoungMan : ReferralOther;

    /// <summary>Placement by age.</summary>
    public static Shares Placement(int age) => age < 18 ? PlacementMinor : PlacementGrown;
}
