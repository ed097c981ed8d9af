using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>Plain text: valid UTF-8 from the first byte to the last, and no NUL.</summary>
internal sealed class TextWalk : IContentWalk
{
    private readonly byte[] cut = new byte[4]; // a character that the last piece broke off in
    private int cutLength;

    public InspectedContent Content { get; } = new(ContentKind.PlainText);

    public FileRefusal? Observe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return Refusals.NotText;
        while (cutLength > 0 && !bytes.IsEmpty)
        {
            cut[cutLength++] = bytes[0];
            bytes = bytes[1..];
            switch (Rune.DecodeFromUtf8(cut.AsSpan(0, cutLength), out _, out _))
            {
                case OperationStatus.Done:
                    cutLength = 0;
                    break;
                case OperationStatus.InvalidData:
                    return Refusals.NotText;
            }
        }
        var whole = bytes.Length;
        if (cutLength == 0 && Rune.DecodeLastFromUtf8(bytes, out _, out var tail) == OperationStatus.NeedMoreData)
        {
            whole -= tail;
            bytes[whole..].CopyTo(cut);
            cutLength = tail;
        }
        return Utf8.IsValid(bytes[..whole]) ? null : Refusals.NotText;
    }

    public FileRefusal? Conclude(long size) => cutLength == 0 ? null : Refusals.NotText;
}
