namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>A slow sender: one byte at a time, and perhaps no proper end.</summary>
internal sealed class DrippingStream(byte[] bytes) : Stream
{
    private int position;

    public Exception? EndsWith { get; init; }

    public Action? AtEnd { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Asynchronous only, as a request's body.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (position < bytes.Length)
        {
            buffer.Span[0] = bytes[position++];
            return ValueTask.FromResult(1);
        }
        AtEnd?.Invoke();
        return EndsWith is null ? ValueTask.FromResult(0) : ValueTask.FromException<int>(EndsWith);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
