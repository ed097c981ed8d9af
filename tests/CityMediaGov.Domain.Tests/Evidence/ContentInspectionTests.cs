using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>What is accepted, and what is told about it.</summary>
public sealed class ContentInspectionTests
{
    [Fact]
    public void Pictures_are_known_by_their_bytes_and_measured()
    {
        Assert.Equal(new InspectedContent(ContentKind.Png) { Width = 1170, Height = 2532 }, Accepted(Samples.Png(1170, 2532)));
        Assert.Equal(new InspectedContent(ContentKind.Jpeg) { Width = 4000, Height = 3000 }, Accepted(Samples.Jpeg(4000, 3000)));
        Assert.Equal(new InspectedContent(ContentKind.WebP) { Width = 1600, Height = 900 }, Accepted(Samples.WebP(1600, 900)));
        Assert.Equal(new InspectedContent(ContentKind.WebP) { Width = 1600, Height = 900 }, Accepted(Samples.WebPLossy(1600, 900)));
        Assert.Equal(new InspectedContent(ContentKind.WebP) { Width = 1600, Height = 900 }, Accepted(Samples.WebPExtended(1600, 900, animated: false)));
    }

    [Fact]
    public void A_jpeg_is_measured_behind_many_long_segments() => Assert.Equal(640, Accepted(Samples.Jpeg(640, 480, applicationData: 65_000)).Width);

    [Theory]
    [InlineData("plain words")]
    [InlineData("a")]
    [InlineData("\uFEFFwith a byte order mark")]
    [InlineData("Grüße, 市長, 😀")]
    [InlineData("They wrote <script>alert(1)</script> and <svg> in a comment.")]
    [InlineData("5 < 6, and < 7")]
    public void Utf8_text_is_text(string text) => Assert.Equal(ContentKind.PlainText, Accepted(Samples.Text(text)).Kind);

    [Fact]
    public void A_plain_pdf_is_a_pdf_and_nothing_is_said_against_it()
    {
        var content = Accepted(Samples.Pdf());
        Assert.Equal(ContentKind.Pdf, content.Kind);
        Assert.Empty(content.ActiveContent);
        Assert.False(content.HasUnreadParts);
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>", "/JavaScript")]
    [InlineData("<< /S/#4aavaScript >>", "/JavaScript")] // a name may be written with escapes
    [InlineData("<< /JS 12 0 R >>", "/JavaScript")]
    [InlineData("<< /S /Launch /F (cmd.exe) >>", "/Launch")]
    [InlineData("<< /Type /EmbeddedFile >>", "/EmbeddedFile")]
    [InlineData("<< /Names << /EmbeddedFiles 3 0 R >> >>", "/EmbeddedFile")]
    [InlineData("<< /OpenAction 9 0 R >>", "/OpenAction")]
    [InlineData("<< /OpenAction << /S /URI >> >>", "/OpenAction")]
    [InlineData("<< /AA << /O 4 0 R >> >>", "/AA")]
    [InlineData("<< /Subtype /RichMedia >>", "/RichMedia")]
    [InlineData("<< /XFA [ (template) 5 0 R ] >>", "/XFA")]
    public void A_pdf_that_acts_on_its_own_is_sealed_and_flagged(string dictionary, string key)
    {
        var content = Accepted(Samples.Pdf("1 0 obj " + dictionary + " endobj"));
        Assert.Equal([key], content.ActiveContent);
    }

    [Theory]
    [InlineData("<< /OpenAction [ 3 0 R /Fit ] >>")] // where to open it, no action
    [InlineData("<< /AAB 1 /JSON (x) /XFAB 2 /Launcher 3 >>")]
    [InlineData("stream \u0001/AA\u0002\u00FF/JS x endstream")]
    public void A_pdf_with_names_that_only_look_alike_is_not_flagged(string objects) => Assert.Empty(Accepted(Samples.Pdf(objects)).ActiveContent);

    [Theory]
    [InlineData("<< /Type /ObjStm >>")]
    [InlineData("<< /Encrypt 8 0 R >>")]
    public void A_pdf_whose_objects_cannot_be_looked_into_says_so(string objects) => Assert.True(Accepted(Samples.Pdf(objects)).HasUnreadParts);

    [Fact]
    public void An_animation_is_told_apart()
    {
        Assert.True(Accepted(Samples.Png(3, 2, Samples.Chunk("acTL", new byte[8]))).Animated);
        Assert.True(Accepted(Samples.WebPExtended(10, 10, animated: true)).Animated);
        Assert.False(Accepted(Samples.Png(3, 2, Samples.Chunk("tEXt", new byte[8]))).Animated);
    }

    [Fact]
    public void The_largest_pictures_pass()
    {
        Assert.Equal(12_000, Accepted(Samples.Png(12_000, 4_166)).Width);
        Assert.Equal(12_000, Accepted(Samples.Jpeg(1, 12_000)).Height);
        Assert.Equal(10_000, Accepted(Samples.WebP(10_000, 5_000)).Width);
    }

    /// <summary>The network cuts a file anywhere.</summary>
    [Fact]
    public void Where_the_stream_is_cut_makes_no_difference()
    {
        byte[][] files =
        [
            Samples.Png(7, 8, Samples.Chunk("acTL", new byte[8])), Samples.Jpeg(), Samples.WebP(), Samples.Text("Grüße, 市長, 😀 and so on"),
            Samples.Pdf("<< /S /JavaScript >>" + new string(' ', 5000) + "<< /XFA 1 0 R /Encrypt 2 0 R >>"),
            [.. Samples.Png(), .. new byte[5000], .. Samples.Zip(), .. new byte[5000]], Samples.Zip(), Samples.Text("text\0"), Samples.TextOf(4096), Samples.TextOf(4097),
        ];
        var random = new Random(7);
        foreach (var file in files)
        {
            var whole = Describe(file, _ => file.Length);
            Assert.Equal(whole, Describe(file, _ => 1));
            for (var round = 0; round < 50; round++)
                Assert.Equal(whole, Describe(file, left => random.Next(1, Math.Min(left, 300) + 1)));
        }
    }

    [Fact]
    public void Ten_megabytes_take_no_memory_to_speak_of()
    {
        byte[][] files = [Samples.TextOf(10 * 1024 * 1024), [.. Samples.Jpeg(), .. new byte[10_000_000]], [.. Samples.Pdf("<< /AA << /#4aS (x) >> >>"), .. Samples.TextOf(10_000_000)]];
        Inspect(files[0]); // what is only ever made once
        foreach (var file in files)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var inspection = new ContentInspection(SealLimits.Standard);
            for (var at = 0; at < file.Length; at += 65_536)
                Assert.Null(inspection.Observe(file.AsSpan(at, Math.Min(65_536, file.Length - at))));
            Assert.Null(inspection.Conclude());
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        }
    }

    [Fact]
    public void No_mangled_file_makes_it_fail()
    {
        byte[][] files = [Samples.Png(), Samples.Jpeg(), Samples.WebP(), Samples.WebPLossy(), Samples.WebPExtended(5, 5, true), Samples.Pdf("<< /JS (x) /#4 /AA"), Samples.Text("é😀"), Samples.Zip()];
        var random = new Random(11);
        for (var round = 0; round < 40_000; round++)
        {
            var file = (byte[])files[round % files.Length].Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
                file[random.Next(Math.Min(file.Length, 80))] = (byte)random.Next(256);
            file = file[..random.Next(1, file.Length + 1)];
            var inspection = new ContentInspection(SealLimits.Standard);
            if ((inspection.Observe(file) ?? inspection.Conclude()) is { } refusal)
                Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
            else
                Assert.True(!inspection.Content.Kind.IsPicture() || inspection.Content.Width is > 0 and <= 12_000);
        }
    }

    private static InspectedContent Accepted(byte[] file)
    {
        var (refusal, content) = Inspect(file);
        Assert.Null(refusal);
        return content!;
    }

    private static (FileRefusal? Refusal, InspectedContent? Content) Inspect(byte[] file)
    {
        var inspection = new ContentInspection(SealLimits.Standard);
        var refusal = inspection.Observe(file) ?? inspection.Conclude();
        return (refusal, refusal is null ? inspection.Content : null);
    }

    private static string Describe(byte[] file, Func<int, int> next)
    {
        var inspection = new ContentInspection(SealLimits.Standard);
        for (var at = 0; at < file.Length;)
        {
            var length = next(file.Length - at);
            if (inspection.Observe(file.AsSpan(at, length)) is { } refusal)
                return refusal.ToString();
            at += length;
        }
        return inspection.Conclude()?.ToString() ?? $"{inspection.Content} {string.Join(' ', inspection.Content.ActiveContent)}";
    }
}
