using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Releases;

public sealed class CountedTablesTests
{
    private static readonly MadeUpPeople Country = new(SmallGazetteer.Instance, 13, 600, seed: 9);
    private static readonly CountedTables Counted = Country.Count();

    [Fact]
    public void Every_count_is_that_of_the_people_one_by_one()
    {
        var places = Country.Places;
        foreach (var table in Counted.Tables)
            foreach (var cell in Counted.CellsOf(table).Where((_, number) => number % 7 == 0))
            {
                var people = Country.Everybody.Where(person =>
                    (table.Subject == Subject.Clients || (person.Reached && (table.Subject == Subject.Reached || person.Ended)))
                    && places.PlacesOf(person.Leaf.Organisation, person.Leaf.Municipality).Contains(cell.Place)
                    && cell.Address.Gender is var gender && (gender == "T" || gender == $"{person.Leaf.Gender}")
                    && cell.Address.Age is var age && (age == "T" || age == $"A{person.Leaf.AgeGroup}"
                        || (age == "U29" && person.Leaf.AgeGroup < 6))
                    && (cell.Address.Category == "T" || Answers(table, person).Contains(cell.Address.Category)));

                Assert.Equal(people.Aggregate(default(Tally), (sum, person) => sum + person.Leaf.People), cell.People);
            }
    }

    [Fact]
    public void Who_has_a_tenth_of_an_areas_people_or_more_is_one_of_its_providers()
    {
        var places = Country.Places;
        var expected = from area in Enumerable.Range(0, places.Places.Count)
                       where places.Places[area].Level != PlaceLevel.Organisation
                       let people = Country.Everybody.Where(person => person.Reached
                           && places.PlacesOf(person.Leaf.Organisation, person.Leaf.Municipality).Contains(area)).ToList()
                       from some in people.GroupBy(person => person.Leaf.Organisation)
                       where some.Count() * 10 >= people.Count
                       select $"{places.Places[area]} {places.Places[some.Key].Code}";

        Assert.Equal(expected.Order(StringComparer.Ordinal),
            Counted.Providers.Select(provider => $"{provider.Area} {provider.ParId}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Answers(StatisticTable table, MadeUpPerson person)
    {
        var variable = SmallCatalogue.Year.Variables.Single(known => known.Concept == table.VariableConcept);
        var list = SmallCatalogue.CodesOf(variable.Number);
        foreach (var answer in person.Answers.Where(answer => answer.Variable == variable.Number))
        {
            var code = list.Codes.Single(known => known.Number == answer.Code);
            yield return code.Concept;
            for (var group = code.Group; group is not null; group = list.Groups.Single(known => known.Concept == group).Parent)
                yield return group;
        }
    }
}
