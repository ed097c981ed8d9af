using CityMediaGov.TestKit;
using Xunit.Sdk;

namespace CityMediaGov.Web.Tests.Docs;

public sealed class GeneratedDocumentTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_stale_document_fails_naming_the_line_and_the_command_and_is_left_alone()
    {
        File.WriteAllText(file, "first\nold\n");
        var failure = Assert.Throws<FailException>(() => GeneratedDocument.Check(file, "docs/x.md", "first\nnew\n", write: false));
        Assert.Contains("docs/x.md is stale from line 2: it has \"old\", the code says \"new\"", failure.Message);
        Assert.Contains("CITYMEDIAGOV_WRITE_DOCS=1 dotnet test", failure.Message);
        Assert.Equal("first\nold\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_missing_document_fails()
    {
        File.Delete(file);
        Assert.Throws<FailException>(() => GeneratedDocument.Check(file, "docs/x.md", "text", write: false));
    }

    [Theory, InlineData("same\ntext\n"), InlineData("same\r\ntext\r\n")]
    public void A_document_that_reads_the_same_passes(string committed)
    {
        File.WriteAllText(file, committed);
        GeneratedDocument.Check(file, "docs/x.md", "same\ntext\n\n", write: false);
        Assert.Equal(committed, File.ReadAllText(file));
    }

    [Fact]
    public void The_switch_writes_it()
    {
        GeneratedDocument.Check(file, "docs/x.md", "new", write: true);
        Assert.Equal("new\n", File.ReadAllText(file));
    }
}
