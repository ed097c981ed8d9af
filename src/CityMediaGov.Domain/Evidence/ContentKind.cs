namespace CityMediaGov.Domain.Evidence;

/// <summary>What a file is by its bytes; its name and the browser's word for it count for nothing.</summary>
public enum ContentKind
{
    Png,
    Jpeg,
    WebP,
    Pdf,

    /// <summary>UTF-8 without a NUL.</summary>
    PlainText,
}

public static class ContentKinds
{
    public static bool IsPicture(this ContentKind kind) => kind is ContentKind.Png or ContentKind.Jpeg or ContentKind.WebP;

    public static string MediaType(this ContentKind kind) => kind switch
    {
        ContentKind.Png => "image/png",
        ContentKind.Jpeg => "image/jpeg",
        ContentKind.WebP => "image/webp",
        ContentKind.Pdf => "application/pdf",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>With its dot.</summary>
    public static string Extension(this ContentKind kind) => kind switch
    {
        ContentKind.Png => ".png",
        ContentKind.Jpeg => ".jpg",
        ContentKind.WebP => ".webp",
        ContentKind.Pdf => ".pdf",
        _ => ".txt",
    };

    /// <summary>For sentences: "a PNG picture".</summary>
    public static string Words(this ContentKind kind) => kind switch
    {
        ContentKind.Png => "a PNG picture",
        ContentKind.Jpeg => "a JPEG picture",
        ContentKind.WebP => "a WebP picture",
        ContentKind.Pdf => "a PDF document",
        _ => "a plain text file",
    };
}
