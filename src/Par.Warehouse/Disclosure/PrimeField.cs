namespace Par.Warehouse.Disclosure;

/// <summary>Integers modulo the prime 2³¹ − 1, in which the rank of sum equations is computed without rounding.</summary>
internal static class PrimeField
{
    public const uint Modulus = int.MaxValue;
    public const uint MinusOne = Modulus - 1;

    public static uint Add(uint left, uint right) => left + right is >= Modulus and var sum ? sum - Modulus : left + right;

    public static uint Negate(uint value) => value == 0 ? 0 : Modulus - value;

    public static uint Multiply(uint left, uint right)
    {
        // 2³¹ is 1 in this field, so the upper bits of the product are added to the lower ones.
        var product = (ulong)left * right;
        var sum = (uint)(product & Modulus) + (uint)(product >> 31);
        return sum >= Modulus ? sum - Modulus : sum;
    }

    /// <summary>The reciprocal, by Fermat's little theorem.</summary>
    public static uint Inverse(uint value)
    {
        if (value is 1 or MinusOne)
            return value;
        uint result = 1;
        for (var exponent = Modulus - 2; exponent > 0; exponent >>= 1, value = Multiply(value, value))
            if ((exponent & 1) == 1)
                result = Multiply(result, value);
        return result;
    }

    /// <summary>A fixed pseudo-random element other than zero for each number (SplitMix64), so that the same input gives the same result.</summary>
    public static uint Scramble(int number)
    {
        var mixed = unchecked((ulong)number + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (uint)((mixed ^ (mixed >> 31)) % (Modulus - 1)) + 1;
    }
}
