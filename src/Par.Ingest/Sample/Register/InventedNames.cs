using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Ingest.Sample.Register;

/// <summary>Names of organisations that do not exist, in the manner of their kind, each marked as an example.</summary>
internal static class InventedNames
{
    private static readonly string[] Words =
    [
        "Harju", "Koivu", "Majakka", "Silta", "Polku", "Kompassi", "Verso", "Satama", "Ankkuri", "Sampo", "Otava", "Kipinä", "Askel", "Reitti",
        "Portti", "Taito", "Tuuma", "Luotsi", "Kajo", "Pihlaja", "Virta", "Aamu", "Kallio", "Lähde", "Saarni", "Tuuli", "Vasara", "Nuotta",
    ];

    private static readonly string[] SwedishWords = ["Fyren", "Kompassen", "Bron", "Stigen", "Hamnen", "Gnistan", "Björken", "Vinden", "Lotsen", "Källan"];

    /// <summary>A name that no organisation has yet, and the name of its work.</summary>
    public static (string Name, string Service) Draw(
        AdministratorType type, Side side, MunicipalityVersion home, bool swedish, HashSet<string> taken, ref SampleRandom random)
    {
        while (true)
        {
            var word = swedish ? SwedishWords[random.Below(SwedishWords.Length)] : Words[random.Below(Words.Length)];
            var name = swedish ? Swedish(type, side, word, home.Name.Sv) : Finnish(type, side, word, home.Name.Fi);
            if (!taken.Add(name))
                continue;
            var service = (swedish, side) switch
            {
                (true, Side.Ent) => $"{word}, uppsökande ungdomsarbete",
                (true, _) => $"Verkstaden {word}",
                (_, Side.Ent) => $"{word}, etsivä nuorisotyö",
                _ => $"Työpaja {word}",
            };
            return (name, service);
        }
    }

    private static string Finnish(AdministratorType type, Side side, string word, string place) => type switch
    {
        AdministratorType.JointAuthority => $"{FinnishNames.Genitive(place)} seudun koulutuskuntayhtymä {word} (esimerkki)",
        AdministratorType.Foundation => $"{FinnishNames.Genitive(place)} nuorisosäätiö {word} (esimerkki)",
        AdministratorType.Association when side == Side.Ty => $"Paja {word} ry, {place} (esimerkki)",
        AdministratorType.Association => $"Nuorten {word} ry, {place} (esimerkki)",
        AdministratorType.Company => $"{word} Valmennus Oy, {place} (esimerkki)",
        AdministratorType.Cooperative => $"Osuuskunta {word}, {place} (esimerkki)",
        _ => $"{FinnishNames.Genitive(place)} seurakuntayhtymä, {word} (esimerkki)",
    };

    private static string Swedish(AdministratorType type, Side side, string word, string place) => type switch
    {
        AdministratorType.JointAuthority => $"Samkommunen {word}, {place} (exempel)",
        AdministratorType.Foundation => $"Ungdomsstiftelsen {word}, {place} (exempel)",
        AdministratorType.Association when side == Side.Ty => $"Verkstadsföreningen {word} rf, {place} (exempel)",
        AdministratorType.Association => $"Ungdomsföreningen {word} rf, {place} (exempel)",
        AdministratorType.Company => $"{word} Handledning Ab, {place} (exempel)",
        AdministratorType.Cooperative => $"Andelslaget {word}, {place} (exempel)",
        _ => $"Församlingens ungdomsarbete {word}, {place} (exempel)",
    };
}
