package dev.gila.modules.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file opened by path. Java closes a channel when the thread that uses it is interrupted; so a pending interrupt is put
 * aside during each operation.
 */
final class ChannelFile implements OpenFile {
    private final FileChannel channel;
    private final Path path;
    private final boolean readable;
    private final boolean writable;
    private final boolean append;

    ChannelFile(FileChannel channel, Path path, int flags) {
        this.channel = channel;
        this.path = path;
        int access = flags & OpenFlags.ACCESS;
        readable = access != OpenFlags.WRONLY;
        writable = access != OpenFlags.RDONLY;
        append = (flags & OpenFlags.APPEND) != 0;
    }

    private interface Operation {
        long run() throws IOException;
    }

    private static long uninterrupted(Operation operation) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            return operation.run();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!readable) throw new IOException(Errno.text(Errno.EBADF));
        return (int) Math.max(0, uninterrupted(() -> channel.read(ByteBuffer.wrap(into, offset, length))));
    }

    @Override
    public int write(byte[] from, int offset, int length) throws IOException {
        if (!writable) throw new IOException(Errno.text(Errno.EBADF));
        return (int) uninterrupted(() -> {
            if (append) channel.position(channel.size());
            return channel.write(ByteBuffer.wrap(from, offset, length));
        });
    }

    @Override
    public long seek(long offset, int whence) throws IOException {
        return uninterrupted(() -> {
            long base = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
            if (base + offset < 0) throw new IOException(Errno.text(Errno.EINVAL));
            if (whence != 1 || offset != 0) channel.position(base + offset);
            return base + offset;
        });
    }

    @Override
    public boolean isSeekable() {
        try {
            channel.position();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public long size() throws IOException {
        return uninterrupted(channel::size);
    }

    @Override
    public void truncate(long size) throws IOException {
        if (!writable) throw new IOException(Errno.text(Errno.EINVAL));
        uninterrupted(() -> {
            long position = channel.position();
            long old = channel.size();
            if (size < old) channel.truncate(size);
            else if (size > old) channel.write(ByteBuffer.allocate(1), size - 1);
            channel.position(position);
            return 0;
        });
    }

    @Override
    public void sync() throws IOException {
        uninterrupted(() -> {
            channel.force(true);
            return 0;
        });
    }

    @Override
    public boolean isTerminal() {
        return path.toString().startsWith("/dev/tty") || path.toString().startsWith("/dev/pts/");
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public boolean isReadable() {
        return readable;
    }

    @Override
    public boolean isWritable() {
        return writable;
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
