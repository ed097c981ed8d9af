namespace CityMediaGov.Domain.Evidence;

public enum StoreFault
{
    /// <summary>No room, or the quota is used up.</summary>
    Full,

    NotPermitted,

    /// <summary>A link, a folder or a device stands where a sealed file or its folder belongs.</summary>
    Planted,

    /// <summary>The sealed file is not there.</summary>
    Missing,

    /// <summary>Anything else that the disk or the storage service answers.</summary>
    Failing,
}

/// <summary>
/// The store could not do its part. The message is a sentence for the person at the screen; the cause is the inner
/// exception. A seal that ends like this has stored nothing that counts.
/// </summary>
public sealed class EvidenceStoreException(StoreFault fault, string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    private const int NoSpaceOnDevice = 28; // ENOSPC, on Linux and macOS
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public StoreFault Fault { get; } = fault;

    internal static bool Covers(Exception cause) => cause is IOException or UnauthorizedAccessException;

    internal static EvidenceStoreException OnSealing(Exception cause) => FaultOf(cause) switch
    {
        StoreFault.Full => new(StoreFault.Full, "The file was not stored: the server has no room left for files. Try again later, or continue without the file.", cause),
        StoreFault.NotPermitted => new(StoreFault.NotPermitted, "The file was not stored: the server is not allowed to write into its evidence folder. Try again later, or continue without the file.", cause),
        var fault => new(fault, "The file was not stored: the server's storage failed. Try again later, or continue without the file.", cause),
    };

    internal static EvidenceStoreException OnReading(Exception cause) => FaultOf(cause) switch
    {
        StoreFault.NotPermitted => new(StoreFault.NotPermitted, "The sealed file cannot be read: the server is not allowed to open it. The people who run this site have to look into it.", cause),
        var fault => new(fault, "The sealed file cannot be read: the server's storage failed. The people who run this site have to look into it.", cause),
    };

    internal static EvidenceStoreException Planted() =>
        new(StoreFault.Planted, "Something that is not a sealed file stands in the evidence folder. It was not touched. The people who run this site have to look into it.");

    internal static EvidenceStoreException Missing() =>
        new(StoreFault.Missing, "The sealed file is not in the evidence folder any more. Its record is kept. The people who run this site have to look into it.");

    private static StoreFault FaultOf(Exception cause) => cause switch
    {
        UnauthorizedAccessException => StoreFault.NotPermitted,
        IOException { HResult: NoSpaceOnDevice or WindowsDiskFull or WindowsHandleDiskFull } => StoreFault.Full,
        IOException { HResult: var error } when error == QuotaExceeded => StoreFault.Full,
        IOException { HResult: var error } when error == ReadOnlyFileSystem && !OperatingSystem.IsWindows() => StoreFault.NotPermitted,
        _ => StoreFault.Failing,
    };

    private static int QuotaExceeded => OperatingSystem.IsMacOS() ? 69 : 122;

    private const int ReadOnlyFileSystem = 30; // EROFS, on Linux and macOS
}
