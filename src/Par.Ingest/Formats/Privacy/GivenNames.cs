namespace Par.Ingest.Formats.Privacy;

/// <summary>Given names that are common in Finland, in either national language and among the largest other groups.</summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Names = new(
        """
        Aada Aapo Aarne Abdi Abdullah Ahmed Aino Aki Aleksandr Aleksi Ali Alina Amanda Amina Anastasia Anders Andreas Anette Anja Anna Anne Anneli Anni Annika
        Anton Antti Anu Ari Arja Arto Arttu Asko Axel Birgitta Camilla Carl Caroline Christian Christina Daniel Dmitri Eero Eetu Eeva Eija Eino Elena Eliisa Elina
        Elisa Ella Elli Emil Emilia Emma Emmi Erik Erika Esa Eva Evelina Fatima Fredrik Hanna Hannele Hannu Harri Hassan Heidi Heikki Helena Helmi Henna Henri
        Henrik Hilma Ida Iida Iina Ilkka Ilona Inka Irina Isabella Ismo Ivan Jaakko Jaana Jami Jan Jani Janika Janina Janne Jari Jarkko Jarmo Jasmin Jenna
        Jenni Jere Jesse Jimi Joakim Joel Johan Johanna Johannes Joni Jonna Joonas Joona Jorma Jouni Juha Juhani Jukka Julia Jussi Jyrki Kaisa Kalle Karoliina
        Katariina Kati Katja Kimmo Kirsi Krista Kristian Kristiina Laura Lauri Leena Leevi Leo Liisa Linda Lotta Lukas Magnus Maija Maiju Marco Maria Marika
        Marja Marko Markku Markus Martin Martta Matias Matilda Matti Maxim Meri Mia Miia Mika Mikael Mikko Milla Minna Minttu Mira Mirva Mohamed Mohammad Muhammad
        Natalia Niina Niklas Niko Nina Noora Oliver Olivia Olga Omar Oona Oskari Otto Outi Paavo Pasi Patrik Paula Pauliina Pekka Pentti Perttu Peter Petra
        Petri Petteri Pia Piia Pirjo Pirkko Päivi Raija Raimo Rasmus Reetta Reijo Riikka Riitta Riku Risto Ritva Robin Roni Roosa Saana Saara Sakari Salla
        Sami Sampo Samu Samuel Sandra Sanna Santeri Santtu Sanni Sara Sari Satu Sebastian Senja Seppo Sergei Siiri Simo Sini Sirpa Sofia Soila Stefan Susanna
        Svetlana Taina Tanja Tapani Tapio Tarja Tatiana Teemu Terhi Tero Tiia Tiina Tiinamari Timo Toni Tommi Tomi Topi Tuija Tuomas Tuula Tuuli Tuukka Tytti
        Urho Valtteri Veera Veikko Vesa Viivi Ville Vilma Viljami Väinö Yrjö Yusuf
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a listed name.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Lookup.Contains(name);
}
