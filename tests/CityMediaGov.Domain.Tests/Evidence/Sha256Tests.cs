using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Tests.Evidence;

public sealed class Sha256Tests
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-2, appendix B.1

    [Fact]
    public void It_is_the_hash_of_the_bytes_in_lower_case() => Assert.Equal(OfAbc, Sha256.Of("abc"u8).ToString());

    [Fact]
    public void It_comes_back_from_its_text_and_from_its_bytes()
    {
        var hash = Sha256.Of("abc"u8);
        Assert.Equal(hash, Sha256.Parse(OfAbc));
        Assert.Equal(hash, Sha256.Parse(OfAbc.ToUpperInvariant()));
        Assert.Equal(hash, new Sha256(hash.ToArray()));
        Assert.Equal(hash.GetHashCode(), Sha256.Parse(OfAbc).GetHashCode());
        Assert.Equal(Convert.FromHexString(OfAbc), hash.ToArray());
    }

    [Fact]
    public void Every_one_of_its_bits_counts()
    {
        var bytes = Sha256.Of("abc"u8).ToArray();
        for (var bit = 0; bit < 256; bit++)
        {
            var other = (byte[])bytes.Clone();
            other[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.NotEqual(new Sha256(bytes), new Sha256(other));
        }
    }

    [Fact]
    public void People_compare_the_first_eight_digits() => Assert.Equal("ba78 16bf", Sha256.Parse(OfAbc).Short);

    [Fact]
    public void Leading_zeros_are_written() => Assert.Equal("0000 0000", default(Sha256).Short);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ba7816bf")]
    [InlineData("../../../../etc/passwd")]
    [InlineData(OfAbc + "0")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Anything_else_is_not_a_hash(string? text)
    {
        Assert.False(Sha256.TryParse(text, out var hash));
        Assert.Equal(default, hash);
        Assert.Throws<FormatException>(() => Sha256.Parse(text ?? ""));
    }

    [Fact]
    public void Thirty_one_bytes_are_not_a_hash() => Assert.Throws<ArgumentException>(() => new Sha256(new byte[31]));
}
