using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Tests.Evidence;

public sealed class ClientFileNameTests
{
    [Theory]
    [InlineData("screenshot.png", "screenshot.png")]
    [InlineData("Bürgermeister 市長.pdf", "Bürgermeister 市長.pdf")]
    [InlineData("family 👨‍👩‍👧.png", "family 👨‍👩‍👧.png")] // its joiners stay
    [InlineData(@"C:\Users\jo\Desktop\shot.png", "shot.png")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("../../objects/ab/x.png", "x.png")]
    [InlineData(@"..\..\x.png", "x.png")]
    [InlineData("shot\r\nSet-Cookie: a=b.png", "shotSet-Cookie: a=b.png")]
    [InlineData("shot\0.png", "shot.png")]
    [InlineData("invoice\u202Egnp.exe", "invoicegnp.exe")] // would show as "invoiceexe.png"
    [InlineData("a\u2066b\u2069\u200F\u061C.png", "ab.png")]
    [InlineData("sh\u200Bot\uFEFF.png", "shot.png")]
    [InlineData("line\u2028break.png", "linebreak.png")]
    [InlineData("  shot.png . . ", "shot.png")]
    [InlineData(".htaccess", ".htaccess")]
    [InlineData(null, "file")]
    [InlineData("", "file")]
    [InlineData("   ", "file")]
    [InlineData("..", "file")]
    [InlineData("folder/", "file")]
    [InlineData("\u202E\u0007", "file")]
    public void A_name_from_outside_is_fit_to_be_shown(string? given, string shown) => Assert.Equal(shown, ClientFileName.Clean(given));

    [Fact]
    public void Half_a_character_is_dropped() => Assert.Equal("half.png", ClientFileName.Clean("half\uD83D.png"));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = ClientFileName.Clean(new string('a', 500) + ".png");
        Assert.Equal(ClientFileName.MaxLength, name.Length);
        Assert.EndsWith("aaa.png", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_at_the_limit_stays_and_one_longer_is_cut()
    {
        Assert.Equal(new string('a', 200), ClientFileName.Clean(new string('a', 200)));
        Assert.Equal(new string('a', 200), ClientFileName.Clean(new string('a', 201)));
        Assert.Equal(new string('a', 200), ClientFileName.Clean(new string('a', 250) + "." + new string('b', 30))[..200]);
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        for (var before = 190; before < 200; before++)
        {
            var name = ClientFileName.Clean(new string('a', before) + string.Concat(Enumerable.Repeat("😀", 20)));
            Assert.InRange(name.Length, 199, 200);
            Assert.False(char.IsHighSurrogate(name[^1]));
        }
    }
}
