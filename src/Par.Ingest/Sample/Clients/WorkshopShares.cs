namespace Par.Ingest.Sample.Clients;

/// <summary>Shares of what workshops are asked about their trainees. Plausible unless a line names its source.</summary>
internal static class WorkshopShares
{
    /// <summary>Main referrers in order: employment administration, social and health services, youth work, schools; about 12 % own (2019).</summary>
    private static readonly Shares ReferralYoung = new("REF", 0.35, 0.012,
        ("young-person", 8), ("family", 4), ("basic-education-school", 3), ("vocational-institution", 8), ("upper-secondary-school", 0.5),
        ("other-institution", 2), ("compulsory-education-follow-up", 2), ("employment-authority", 32), ("ohjaamo", 6), ("social-services", 13),
        ("child-welfare", 2), ("health-services", 5), ("substance-services", 1), ("kela", 2), ("youth-services", 3), ("other-outreach", 9), ("workshop", 2),
        ("police", 0.7), ("association", 1), ("immigrant-services", 1), ("other", 2));

    private static readonly Shares ReferralAdult = new("REF", 0.35, 0.015,
        ("young-person", 9), ("family", 2), ("other-institution", 1), ("employment-authority", 46), ("social-services", 24), ("health-services", 6),
        ("substance-services", 2), ("kela", 2), ("police", 1.5), ("association", 1.5), ("immigrant-services", 2), ("workshop", 2), ("other", 2));

    /// <summary>Published for 2018: rehabilitative work 34.2 %, work trial 22.1 %, pay subsidy 5.9 % of the young.</summary>
    private static readonly Shares BasisYoung = new("TYM", 0.3, 0.005,
        ("rehabilitative-work", 43.3), ("work-trial", 22.1), ("pay-subsidised-work", 7.4), ("study-support", 1.5), ("workplace-learning", 1),
        ("practical-training", 1.2), ("introduction-to-work", 1.2), ("social-rehabilitation", 6), ("kela-rehabilitation", 4), ("job-coaching", 3.7),
        ("disability-work-activity", 1), ("community-service", 0.5), ("starter-period", 3.5), ("integration", 0.8), ("voluntary", 1), ("own-measure", 0.8),
        ("other", 1));

    /// <summary>Students, about a fifth of the young, are not in rehabilitative work: it is for those who have long been without work.</summary>
    private static readonly Shares BasisStudent = new("TYM", 0.3, 0.005,
        ("work-trial", 22.1), ("study-support", 23), ("workplace-learning", 15.5), ("practical-training", 10), ("introduction-to-work", 10),
        ("social-rehabilitation", 6), ("kela-rehabilitation", 4), ("starter-period", 6), ("integration", 0.8), ("voluntary", 1), ("own-measure", 0.8), ("other", 1));

    /// <summary>Published for 2018: rehabilitative work 41.7 % of adults; work trial 17 % and pay subsidy 8.2 % of all give 11 and 10.9 %.</summary>
    private static readonly Shares BasisAdult = new("TYM", 0.3, 0.005,
        ("rehabilitative-work", 41.7), ("work-trial", 11), ("pay-subsidised-work", 10.9), ("study-support", 1.5), ("workplace-learning", 2),
        ("practical-training", 2), ("social-rehabilitation", 9), ("kela-rehabilitation", 4), ("job-coaching", 6), ("disability-work-activity", 3),
        ("community-service", 1.5), ("integration", 3), ("voluntary", 1.5), ("own-measure", 1.4), ("other", 1.5));

    /// <summary>Published for 2019: four of five young people placed positively, about half in education or work.</summary>
    private static readonly Shares PlacementYoung = new("PLACE", 0.25, 0.03,
        ("basic-education", 1.5), ("vocational-education", 22), ("general-upper-secondary", 2), ("higher-education", 2.5), ("preparatory-education", 5),
        ("other-education", 3), ("open-labour-market", 10), ("subsidised-work", 3), ("entrepreneurship", 0.5), ("apprenticeship", 1.5), ("workshop", 8),
        ("rehabilitative-work", 7), ("work-trial", 4), ("other-employment-service", 4), ("rehabilitation", 3), ("social-health-service", 3),
        ("other-guided", 2), ("military-service", 1.5), ("family-leave", 0.8), ("unemployed", 10), ("pension-or-sick-leave", 1.5), ("moved-away", 1.5),
        ("dropped-out", 3), ("other", 1));

    private static readonly Shares PlacementAdult = new("PLACE", 0.25, 0.04,
        ("vocational-education", 6), ("other-education", 4), ("open-labour-market", 9), ("subsidised-work", 6), ("entrepreneurship", 0.7),
        ("workshop", 9), ("rehabilitative-work", 13), ("work-trial", 4), ("other-employment-service", 6), ("rehabilitation", 4),
        ("social-health-service", 4), ("other-guided", 2), ("unemployed", 23), ("pension-or-sick-leave", 5), ("moved-away", 1), ("dropped-out", 3),
        ("other", 1));

    /// <summary>Methods and services.</summary>
    public static Shares Methods { get; } = new("METH", 0.3, 0,
        ("individual-coaching", 34), ("work-coaching", 33), ("group-coaching", 15), ("starter-coaching", 6), ("off-site-coaching", 3),
        ("remote-coaching", 2), ("study-guidance", 4), ("job-coaching", 6), ("other", 1));

    /// <summary>Sectors.</summary>
    public static Shares Sectors { get; } = new("SECT", 0.5, 0.01,
        ("wood-building", 17), ("textile", 9), ("property-maintenance", 8), ("cleaning", 5), ("metal", 7), ("vehicles", 5), ("kitchen", 13), ("media-ict", 8),
        ("arts-crafts", 8), ("recycling", 7), ("environment", 4), ("animals", 1), ("office", 2), ("logistics", 2), ("sports-wellbeing", 1),
        ("starter", 8), ("other", 3));

    /// <summary>Reasons for ending.</summary>
    public static Shares EndReasons { get; } = new("ENDR", 0.25, 0.02,
        ("agreement-ended", 58), ("to-education", 10), ("to-work", 7), ("to-service", 8), ("own-interruption", 7), ("interrupted-by-workshop", 4), ("health", 3),
        ("moved-away", 1), ("other", 2));

    /// <summary>Referral source by age.</summary>
    public static Shares Referral(int age) => age < 29 ? ReferralYoung : ReferralAdult;

    /// <summary>Service basis by age and main activity.</summary>
    public static Shares Basis(int age, string activity) => activity == "student" ? BasisStudent : age < 29 ? BasisYoung : BasisAdult;

    /// <summary>Placement by age.</summary>
    public static Shares Placement(int age) => age < 29 ? PlacementYoung : PlacementAdult;
}
