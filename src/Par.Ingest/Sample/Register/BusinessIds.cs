using System.Globalization;

namespace Par.Ingest.Sample.Register;

/// <summary>
/// Invented business ids (Y-tunnus) with a right check digit. They begin with 9, a series that the Business Information System has
/// not reached, so that none belongs to a real organisation.
/// </summary>
internal static class BusinessIds
{
    private static ReadOnlySpan<int> Weights => [7, 9, 10, 5, 8, 4, 2];

    /// <summary>A business id drawn from <paramref name="random"/>; a running number whose check digit would be 10 is not used.</summary>
    public static string Draw(ref SampleRandom random)
    {
        while (true)
        {
            var number = 9_000_000 + random.Below(1_000_000);
            var digits = number.ToString("0000000", CultureInfo.InvariantCulture);
            var sum = 0;
            for (var index = 0; index < 7; index++)
                sum += (digits[index] - '0') * Weights[index];
            if (sum % 11 != 1)
                return $"{digits}-{(sum % 11 == 0 ? 0 : 11 - (sum % 11))}";
        }
    }
}
