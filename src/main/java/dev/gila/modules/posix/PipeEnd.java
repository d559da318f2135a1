package dev.gila.modules.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;

/** One end of a pipe, or a connected socket: a channel without position that {@code select} can wait on. */
public final class PipeEnd implements OpenFile {
    private final SelectableChannel channel;

    public PipeEnd(SelectableChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!(channel instanceof ReadableByteChannel source)) throw new IOException(Errno.text(Errno.EBADF));
        if (length == 0) return 0;
        int n = source.read(ByteBuffer.wrap(into, offset, length));
        return n < 0 ? 0 : n == 0 ? -1 : n;
    }

    @Override
    public int write(byte[] from, int offset, int length) throws IOException {
        if (!(channel instanceof WritableByteChannel sink)) throw new IOException(Errno.text(Errno.EBADF));
        int n = sink.write(ByteBuffer.wrap(from, offset, length));
        return n == 0 && length > 0 ? -1 : n;
    }

    @Override
    public boolean isReadable() {
        return channel instanceof ReadableByteChannel;
    }

    @Override
    public boolean isWritable() {
        return channel instanceof WritableByteChannel;
    }

    @Override
    public SelectableChannel selectable() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
