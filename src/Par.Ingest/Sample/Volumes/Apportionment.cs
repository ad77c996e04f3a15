namespace Par.Ingest.Sample.Volumes;

/// <summary>Splits a whole number into whole parts by weight.</summary>
internal static class Apportionment
{
    /// <summary>
    /// Parts in proportion to the weights by largest remainder (Hamilton), each at least <paramref name="least"/> where its weight is
    /// positive. The parts sum to <paramref name="total"/> whenever the least parts allow it.
    /// </summary>
    public static int[] Split(int total, double[] weights, int least = 0)
    {
        var parts = new int[weights.Length];
        var free = total - (least * weights.Count(weight => weight > 0));
        var sum = weights.Sum();
        if (sum <= 0)
            return parts;
        if (free < 0)
            return [.. weights.Select(weight => weight > 0 ? least : 0)];
        var remainders = new (double Remainder, int Index)[weights.Length];
        var given = 0;
        for (var index = 0; index < weights.Length; index++)
        {
            var exact = free * weights[index] / sum;
            var whole = (int)exact;
            parts[index] = whole + (weights[index] > 0 ? least : 0);
            remainders[index] = (exact - whole, index);
            given += whole;
        }
        foreach (var (_, index) in remainders.OrderByDescending(entry => entry.Remainder).ThenBy(entry => entry.Index).Take(free - given))
            parts[index]++;
        return parts;
    }
}
