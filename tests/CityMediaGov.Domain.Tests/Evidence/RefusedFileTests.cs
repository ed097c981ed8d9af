using System.Text;
using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>What is refused, why, and that the sentence names it.</summary>
public sealed class RefusedFileTests
{
    public static TheoryData<string, byte[]> OtherKinds => new()
    {
        { "SVG", Samples.Text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>") },
        { "SVG", Samples.Text("\uFEFF \r\n<?xml version=\"1.0\"?><!-- drawn --><SVG onload=\"x()\"/>") },
        { "XML", Samples.Text("<?xml version=\"1.0\"?><order/>") },
        { "HTML", Samples.Text("<!DOCTYPE html><title>x</title>") },
        { "HTML", Samples.Text("\n<ScRiPt>alert(1)</sCrIpT>") },
        { "HTML", Samples.Text("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n") },
        { "ZIP", Samples.Zip() },
        { "ZIP", [.. "PK\u0005\u0006"u8, .. new byte[18]] },
        { "Office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]] },
        { "Office", Samples.Text(@"{\rtf1\ansi hello}") },
        { "program", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0] },
        { "program", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "program", [0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1] },
        { "program", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52] },
        { "script", Samples.Text("#!/bin/sh\nrm -rf /\n") },
        { "script", Samples.Text("\uFEFF#!/usr/bin/python3\n") },
        { "PostScript", Samples.Text("%!PS-Adobe-3.0\n") },
        { "TIFF", [.. "II*\0"u8, 8, 0, 0, 0] },
        { "TIFF", [.. "MM\0*"u8, 0, 0, 0, 8] },
        { "GIF", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0] },
        { "GIF", [.. "GIF87a"u8, 1, 0, 1, 0, 0, 0, 0] },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0] },
        { "film", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0] },
        { "archive", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] },
        { "archive", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] },
        { "archive", [.. "Rar!\u001A\u0007\u0001\0"u8] },
        { "archive", [0xFD, .. "7zXZ"u8, 0, 0, 4] },
        { "archive", [.. "BZh9"u8, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59] },
        { "archive", [0x28, 0xB5, 0x2F, 0xFD, 4, 0] },
        { "archive", [.. "notes.txt"u8, .. new byte[248], .. "ustar\0"u8, .. new byte[249]] },
        { "UTF-8", [0xFF, 0xFE, (byte)'h', 0, (byte)'i', 0] }, // UTF-16
        { "UTF-8", [(byte)'G', (byte)'r', 0xFC, 0xDF, (byte)'e'] }, // Windows-1252
        { "UTF-8", [(byte)'a', 0, (byte)'b'] },
        { "UTF-8", [0xC0, 0xAF] }, // overlong
        { "UTF-8", [0xED, 0xA0, 0x80] }, // half a surrogate pair
        { "not a kind", [0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(OtherKinds), DisableDiscoveryEnumeration = true)]
    public void A_file_of_another_kind_is_refused_by_name(string word, byte[] file)
    {
        var refusal = Refused(file);
        Assert.Equal(FileFault.Kind, refusal.Fault);
        Assert.Contains(word, refusal.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.WayOn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_file_of_another_kind_is_refused_at_its_beginning()
    {
        byte[] beginning = [.. Samples.Zip(), .. new byte[8192]];
        Assert.Equal(FileFault.Kind, new ContentInspection(SealLimits.Standard).Observe(beginning)?.Fault);
    }

    [Fact]
    public void Text_that_goes_on_as_something_else_is_refused()
    {
        Assert.Equal(FileFault.Kind, Refused([.. Samples.TextOf(5000), 0, .. Samples.TextOf(10)]).Fault);
        Assert.Equal(FileFault.Kind, Refused([.. Samples.TextOf(5000), 0xFF]).Fault);
        Assert.Equal(FileFault.Kind, Refused([.. Samples.TextOf(5000), 0xE5, 0xB8]).Fault); // breaks off inside a character
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        var refusal = new ContentInspection(SealLimits.Standard).Conclude();
        Assert.Equal(FileFault.Empty, refusal?.Fault);
        Assert.Equal("This file is empty.", refusal?.Sentence);
    }

    [Fact]
    public void Ten_megabytes_pass_and_one_byte_more_is_refused()
    {
        const int limit = 10 * 1024 * 1024;
        Assert.Null(Inspect(Samples.TextOf(limit)));
        var refusal = Refused(Samples.TextOf(limit + 1));
        Assert.Equal(FileFault.TooLarge, refusal.Fault);
        Assert.Equal("This file is larger than 10 MB, which is the most for one file.", refusal.Sentence);
    }

    public static TheoryData<string, byte[]> TwoKinds => new()
    {
        { "PNG with an archive behind it", [.. Samples.Png(), .. Samples.Zip()] },
        { "JPEG with an archive behind it", [.. Samples.Jpeg(), .. Samples.Zip()] },
        { "a bare local header near the end", [.. Samples.Png(), .. "PK\u0003\u0004"u8] },
        { "an archive deep inside", [.. Samples.Png(), .. new byte[70_000], .. Samples.Zip()[..40], .. new byte[70_000]] },
        { "an archive with the longest comment", [.. Samples.Jpeg(), .. new byte[9_000], .. "PK\u0005\u0006"u8, .. new byte[16], 0xFF, 0xFF, .. new byte[65_535]] },
        { "an archive in a PNG's own chunk", Samples.Png(3, 2, Samples.Chunk("zzZz", Samples.Zip())) },
        { "a 7z behind a picture", [.. Samples.Jpeg(), .. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C] },
        { "a RAR behind a picture", [.. Samples.Png(), .. "Rar!\u001A\u0007\0"u8] },
        { "a PDF behind a picture", [.. Samples.Jpeg(), .. Samples.Pdf()] },
        { "a PDF in a JPEG's first segment", [0xFF, 0xD8, 0xFF, 0xFE, 0, 11, .. "%PDF-1.7\n"u8, .. Samples.Jpeg()[2..]] },
        { "a PDF deep inside", [.. Samples.Png(), .. new byte[9_000], .. "%PDF-1.4"u8, .. new byte[9_000]] },
        { "a PDF with an archive behind it", [.. Samples.Pdf(), .. Samples.Zip()] },
        { "a PDF with an archive before its objects", Samples.Pdf(Encoding.Latin1.GetString(Samples.Zip())) },
        { "text that a PDF reader opens", Samples.Text("notes\n%PDF-1.7\n1 0 obj << /OpenAction 2 0 R >> endobj") },
        { "text that an archive program opens", [.. "notes "u8, .. "PK\u0003\u0004"u8, .. " and more"u8] },
    };

    [Theory]
    [MemberData(nameof(TwoKinds), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_two_kinds_at_once_is_refused(string what, byte[] file)
    {
        var refusal = Refused(file);
        Assert.True(refusal.Fault == FileFault.TwoKinds, $"{what}: {refusal}");
        Assert.Contains("as well", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marker_across_two_pieces_is_found()
    {
        byte[] file = [.. Samples.Png(), .. new byte[9_000], .. "%PDF-1.4"u8, .. new byte[9_000]];
        var marker = Samples.Png().Length + 9_000;
        for (var cut = marker - 1; cut < marker + 9; cut++)
        {
            var inspection = new ContentInspection(SealLimits.Standard);
            Assert.Null(inspection.Observe(file.AsSpan(0, cut)));
            Assert.Null(inspection.Observe(file.AsSpan(cut)));
            Assert.Equal(FileFault.TwoKinds, inspection.Conclude()?.Fault);
        }
    }

    [Fact]
    public void A_pdf_may_hold_an_archive_as_an_attachment_and_text_may_talk_about_pdf()
    {
        Assert.Null(Inspect(Samples.Pdf(new string(' ', 5_000) + Encoding.Latin1.GetString(Samples.Zip()) + new string(' ', 70_000))));
        Assert.Null(Inspect(Samples.Text(new string('x', 2_000) + " begins with %PDF-1.7 and so on")));
    }

    public static TheoryData<string, byte[]> DamagedFiles => new()
    {
        { "a PNG signature alone", Samples.Png()[..8] },
        { "a PNG without its header", [.. Samples.Png()[..8], .. Samples.Chunk("IDAT", new byte[30])] },
        { "a PNG whose header was changed", Change(Samples.Png(), 19) },
        { "a PNG of no width", Samples.Png(0, 5) },
        { "a PNG part without a name", Samples.Png(3, 2, [0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]) },
        { "a PNG part larger than any file", Samples.Png(3, 2, [0xFF, 0xFF, 0xFF, 0xFF, .. "tEXt"u8]) },
        { "a JPEG that breaks off", Samples.Jpeg()[..40] },
        { "a JPEG with a gap", [.. Samples.Jpeg()[..20], 0, .. Samples.Jpeg()[20..]] },
        { "a JPEG that begins with its picture", [0xFF, 0xD8, 0xFF, 0xDA, 0, 8, .. new byte[60]] },
        { "a JPEG that is at once over", [0xFF, 0xD8, 0xFF, 0xD9] },
        { "a JPEG of no height", Samples.Jpeg(5, 0) },
        { "a JPEG segment shorter than its own length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, .. new byte[60]] },
        { "a WebP that breaks off", Samples.WebP()[..20] },
        { "a WebP with something behind it", [.. Samples.WebP(), 1, 2, 3] },
        { "a WebP that is shorter than it says", Samples.WebP()[..^1] },
        { "a WebP with an unknown part first", Change(Samples.WebP(), 15) },
    };

    [Theory]
    [MemberData(nameof(DamagedFiles), DisableDiscoveryEnumeration = true)]
    public void A_damaged_picture_is_refused(string what, byte[] file)
    {
        var refusal = Refused(file);
        Assert.True(refusal.Fault == FileFault.Damaged, $"{what}: {refusal}");
    }

    public static TheoryData<byte[]> TooManyPixels => new()
    {
        Samples.Png(12_001, 1), Samples.Png(1, int.MaxValue), Samples.Png(5, -5), Samples.Png(10_000, 5_001), Samples.Jpeg(12_001, 10), Samples.Jpeg(65_535, 65_535),
        Samples.WebP(16_384, 1), Samples.WebPLossy(8_000, 8_000), Samples.WebPExtended(1 << 24, 1 << 24, animated: false),
    };

    [Theory]
    [MemberData(nameof(TooManyPixels), DisableDiscoveryEnumeration = true)]
    public void A_picture_with_too_many_pixels_is_refused(byte[] file) => Assert.Equal(FileFault.Pixels, Refused(file).Fault);

    [Fact]
    public void The_refusal_says_how_large_the_picture_is() =>
        Assert.Equal("This picture is 12,001 by 10 pixels; no side may have more than 12,000.", Refused(Samples.Jpeg(12_001, 10)).Sentence);

    [Fact]
    public void A_kind_that_this_place_does_not_take_is_refused()
    {
        var picturesOnly = SealLimits.Standard with { Kinds = new HashSet<ContentKind> { ContentKind.Png } };
        var inspection = new ContentInspection(picturesOnly);
        Assert.Equal("This file is a PDF document, which cannot be kept.", (inspection.Observe(Samples.Pdf()) ?? inspection.Conclude())?.Sentence);
    }

    private static FileRefusal Refused(byte[] file)
    {
        var refusal = Inspect(file);
        Assert.NotNull(refusal);
        return refusal;
    }

    private static FileRefusal? Inspect(byte[] file)
    {
        var inspection = new ContentInspection(SealLimits.Standard);
        return inspection.Observe(file) ?? inspection.Conclude();
    }

    private static byte[] Change(byte[] file, int at)
    {
        file[at] ^= 0x40;
        return file;
    }
}
