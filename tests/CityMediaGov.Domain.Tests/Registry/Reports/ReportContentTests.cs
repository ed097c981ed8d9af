using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Tests.Registry.Reports;

public sealed class ReportContentTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("ana+tips@example.org")]
    [InlineData(" ana@example.org\n")]
    public void An_email_address_is_one_or_none(string? email) =>
        Assert.Empty(ReportContent.Of("instagram.com/x.y", ReportClaim.Impostor, "It asks for money", email).Problems());

    [Theory]
    [InlineData("ana@example.org\nBcc: everybody@example.org")]
    [InlineData("ana@example.org, ben@example.org")]
    [InlineData("Ana <ana@example.org>")]
    [InlineData("ana")]
    public void Anything_else_in_its_place_is_refused(string email) =>
        Assert.Equal("Email", Assert.Single(ReportContent.Of("instagram.com/x.y", ReportClaim.Impostor, "It asks for money", email).Problems()).Field);

    [Theory]
    [InlineData(null, "Say what you saw")]
    [InlineData(" \u200B\u200D\u202E\n", "Say what you saw")]
    [InlineData("nul \0", "This has characters that are no text. Type it anew.")]
    public void Words_have_to_be_words(string? words, string sentence)
    {
        var problem = Assert.Single(ReportContent.Of("instagram.com/x.y", ReportClaim.Missing, words, null).Problems());
        Assert.Equal(("Words", sentence), (problem.Field, problem.Sentence));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE AccountReports; --")]
    [InlineData("Waxay weydiinaysaa lacag. 要钱。 \u202Eevil")]
    public void Words_are_taken_as_they_are(string words) =>
        Assert.Equal(words, ReportContent.Of(" <instagram.com/x.y>. ", ReportClaim.WrongEntry, words, null).Words);

    [Fact]
    public void Half_a_character_is_no_text() => // an attribute cannot hold one
        Assert.Equal("Words", Assert.Single(ReportContent.Of("instagram.com/x.y", ReportClaim.Missing, "half \uD800", null).Problems()).Field);
}
