namespace Par.Ingest.Sample.Register;

/// <summary>Names of municipalities and regions as Finnish and Swedish inflect them: "Jyväskylän kaupunki", "Korsholms kommun".</summary>
internal static class FinnishNames
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["Turku"] = "Turun", ["Helsinki"] = "Helsingin", ["Hanko"] = "Hangon", ["Lieto"] = "Liedon", ["Loppi"] = "Lopen", ["Iitti"] = "Iitin",
        ["Vihti"] = "Vihdin", ["Lappi"] = "Lapin", ["Uusikaupunki"] = "Uudenkaupungin", ["Kristiinankaupunki"] = "Kristiinankaupungin",
        ["Uusikaarlepyy"] = "Uudenkaarlepyyn", ["Pedersören kunta"] = "Pedersören", ["Koski Tl"] = "Kosken Tl", ["Kaustinen"] = "Kaustisen",
        ["Varkaus"] = "Varkauden", ["Alavus"] = "Alavuden", ["Kannus"] = "Kannuksen", ["Muhos"] = "Muhoksen", ["Nurmes"] = "Nurmeksen",
        ["Vesanto"] = "Vesannon", ["Puolanka"] = "Puolangan", ["Luhanka"] = "Luhangan", ["Liminka"] = "Limingan", ["Toivakka"] = "Toivakan",
        ["Kurikka"] = "Kurikan", ["Pomarkku"] = "Pomarkun", ["Juuka"] = "Juuan", ["Outokumpu"] = "Outokummun", ["Pyhäntä"] = "Pyhännän",
        ["Harjavalta"] = "Harjavallan", ["Virrat"] = "Virtain", ["Punkalaidun"] = "Punkalaitumen", ["Pihtipudas"] = "Pihtiputaan",
        ["Isokyrö"] = "Isonkyrön", ["Isojoki"] = "Isojoen", ["Luoto"] = "Luodon", ["Hailuoto"] = "Hailuodon", ["Korsnäs"] = "Korsnäsin",
        ["Leppävirta"] = "Leppävirran", ["Kirkkonummi"] = "Kirkkonummen", ["Uusimaa"] = "Uudenmaan", ["Satakunta"] = "Satakunnan",
    };

    private static readonly (string Ending, string Genitive)[] Endings =
    [
        ("järvi", "järven"), ("joki", "joen"), ("lahti", "lahden"), ("Lahti", "Lahden"), ("salmi", "salmen"), ("niemi", "niemen"),
        ("mäki", "mäen"), ("koski", "kosken"), ("lampi", "lammen"), ("ranta", "rannan"), ("saari", "saaren"), ("vesi", "veden"),
        ("Suomi", "Suomen"), ("nen", "sten"), ("Häme", "Hämeen"), ("Kempele", "Kempeleen"), ("Keitele", "Keiteleen"),
        ("Kuortane", "Kuortaneen"), ("Pälkäne", "Pälkäneen"), ("Tampere", "Tampereen"), ("taipale", "taipaleen"),
    ];

    private static readonly HashSet<string> Towns = new((
        "Akaa Alajärvi Alavus Espoo Forssa Haapajärvi Haapavesi Hamina Hanko Harjavalta Heinola Helsinki Huittinen Hyvinkää Hämeenlinna " +
        "Iisalmi Ikaalinen Imatra Joensuu Jyväskylä Jämsä Järvenpää Kaarina Kajaani Kalajoki Kangasala Kankaanpää Kannus Karkkila Kaskinen " +
        "Kauhajoki Kauhava Kauniainen Kemi Kemijärvi Kerava Keuruu Kitee Kiuruvesi Kokemäki Kokkola Kotka Kouvola Kristiinankaupunki Kuhmo " +
        "Kuopio Kurikka Kuusamo Lahti Laitila Lappeenranta Lapua Lieksa Lohja Loimaa Loviisa Mikkeli Mänttä-Vilppula Naantali Nivala Nokia " +
        "Nurmes Närpiö Orimattila Orivesi Oulainen Oulu Outokumpu Paimio Parainen Parkano Pieksämäki Pietarsaari Pori Porvoo Pudasjärvi " +
        "Pyhäjärvi Raahe Raasepori Raisio Rauma Riihimäki Rovaniemi Saarijärvi Salo Sastamala Savonlinna Seinäjoki Somero Suonenjoki Tampere " +
        "Tornio Turku Ulvila Uusikaarlepyy Uusikaupunki Vaasa Valkeakoski Vantaa Varkaus Viitasaari Virrat Ylivieska Ylöjärvi Ähtäri Äänekoski")
        .Split(' '));

    /// <summary>The Finnish genitive of a municipality or region: Turku – Turun, Seinäjoki – Seinäjoen.</summary>
    public static string Genitive(string name)
    {
        if (Irregular.TryGetValue(name, out var genitive))
            return genitive;
        foreach (var (ending, ofEnding) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length] + ofEnding;
        }
        return name + "n";
    }

    /// <summary>The municipality as a legal person in Finnish: "Jyväskylän kaupunki", "Juvan kunta".</summary>
    public static string Municipality(string finnishName) =>
        $"{Genitive(finnishName)} {(Towns.Contains(finnishName) ? "kaupunki" : "kunta")}";

    /// <summary>The municipality as a legal person in Swedish: "Korsholms kommun", "Nykarleby stad".</summary>
    public static string SwedishMunicipality(string swedishName, string finnishName)
    {
        var genitive = "aeiouyåäösx".Contains(swedishName[^1], StringComparison.Ordinal) ? swedishName : swedishName + "s";
        return $"{genitive} {(Towns.Contains(finnishName) ? "stad" : "kommun")}";
    }
}
