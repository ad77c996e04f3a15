namespace Par.Ingest.Formats.Privacy;

/// <summary>Given names that are common in Finland, in either national language and among the largest other groups.</summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Names = new(
        """
        Aada Aapo Aarne Abdi Abdirahman Abdullah Ahmad Ahmed Aino Aki Aleksandr Aleksanteri Aleksei Aleksi Ali Alina Alma Amanda Amina Anastasia Anastasiia
        Anders Andreas Andrei Anette Anja Anna Anne Anneli Anni Annika Antero Anton Antti Anu Ari Arja Arto Arttu Asko Aukusti Aurora Axel Benjamin Birgitta
        Björn Börje Camilla Carl Caroline Christian Christina Daniel Dmitri Dmytro Eeli Eelis Eemeli Eemil Eerika Eero Eetu Eeva Eija Eino Elena Elias Eliel
        Eliisa Elina Elisa Ella Ellen Elli Elvi Emil Emilia Emma Emmi Erik Erika Erkki Esa Esteri Eva Eveliina Evelina Fatima Frans Fredrik Gunilla Gustav
        Göran Hanna Hannele Hannu Harri Hassan Heidi Heikki Heini Helena Helmer Helmi Henna Henri Henrik Hilja Hilkka Hilma Hugo Hussein Håkan Ibrahim Ida
        Igor Iida Iina Iiro Iivari Ilari Ilkka Ilona Ines Inka Inkeri Irina Iris Irma Iryna Isabella Isak Isla Ismo Ivan Jaakko Jaana Jami Jan Jani Janika
        Janina Janne Jari Jarkko Jarmo Jasmin Jenna Jenni Jenny Jere Jeremias Jesse Jimi Joakim Joel Johan Johanna Johannes Joni Jonna Joona Joonas Jorma José
        Jouni Juha Juhana Juhani Juho Jukka Julia Jussi Juuso Jyrki Kaarina Kaarlo Kai Kaija Kaisa Kalevi Kalle Kari Karin Karl Karoliina Kasper Katariina
        Kati Katja Kerttu Kimmo Kirsi Krista Kristian Kristiina Kristoffer Kyllikki Lars Lasse Laura Lauri Leena Leevi Leif Leo Liam Liisa Linda Linnea Lotta
        Lucas Lukas Luukas Maarit Magnus Maija Maiju Malin Marco Maria Marianne Marika Maritta Marja Marjatta Marjut Markku Marko Markus Martin Martta Maryam
        Matias Matilda Matleena Matti Mauri Maxim Meri Merja Mervi Mia Miia Mika Mikael Mikaela Mikko Milla Minna Minttu Mira Mirjam Mirva Mohamed Mohammad
        Muhammad Mustafa Märta Natalia Nea Nella Niilo Niina Nikita Niklas Niko Nikolas Nina Nooa Noora Oiva Oksana Olavi Oleksandr Olena Olga Oliver Olivia
        Olli Omar Oona Orvokki Oskar Oskari Otso Otto Outi Paavo Pasi Patrik Paula Pauliina Pekka Pentti Pertti Perttu Peter Petra Petri Petteri Pia Piia
        Pinja Pirjo Pirkko Päivi Päivikki Raija Raili Raimo Rasmus Rauno Reetta Reijo Reino Riikka Riitta Riku Risto Ritva Robin Roni Ronja Roosa Saana Saara
        Saija Sakari Salla Salme Sami Sampo Samu Samuel Sandra Sanna Sanni Santeri Santtu Sara Sari Satu Sebastian Seija Selma Senja Seppo Sergei Siiri Simo
        Sini Sirkka Sirpa Sofia Soila Sonja Stefan Susanna Susanne Sven Svetlana Svitlana Taina Taneli Tanja Tapani Tapio Tarja Taru Tatiana Tauno Teemu Teija
        Teppo Terhi Tero Tetiana Thomas Tiia Tiina Tiinamari Timo Tomi Tommi Toni Topi Torsten Tuija Tuomas Tuomo Tuukka Tuula Tuuli Tytti Ulla Urho Urpo
        Valtteri Veera Veijo Veikko Venla Verneri Vesa Viivi Viktor Viktoria Vilho Vili Viljami Ville Vilma Volodymyr Väinö Wilma Yrjö Yulia Yusuf Zahra Åke
        Åsa
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a listed name.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Lookup.Contains(name);
}
