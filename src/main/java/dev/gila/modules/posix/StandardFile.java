package dev.gila.modules.posix;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;

/**
 * Standard input, output or error of the process. Input is read by a thread of its own, because Java cannot interrupt a
 * blocked read: what arrives after its reader was interrupted waits for the next one.
 */
final class StandardFile implements OpenFile {
    private static final int CHUNK = 1 << 16;

    private final int number;
    private final FileInputStream in;
    private final FileOutputStream out;
    private final SynchronousQueue<Object> arrived = new SynchronousQueue<>();
    private boolean reading;
    private byte[] rest = {};
    private int restAt;

    StandardFile(int number) {
        this.number = number;
        in = number == 0 ? new FileInputStream(FileDescriptor.in) : null;
        out = number == 0 ? null : new FileOutputStream(number == 1 ? FileDescriptor.out : FileDescriptor.err);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (in == null) throw new IOException(Errno.text(Errno.EBADF));
        if (isSeekable()) return Math.max(0, in.read(into, offset, length));
        if (restAt == rest.length) {
            rest = await();
            restAt = 0;
        }
        int n = Math.min(length, rest.length - restAt);
        System.arraycopy(rest, restAt, into, offset, n);
        restAt += n;
        return n;
    }

    private byte[] await() throws IOException {
        if (!reading) {
            reading = true;
            Thread reader = new Thread(this::readOnce, "gila-stdin");
            reader.setDaemon(true);
            reader.start();
        }
        try {
            Object got = arrived.take();
            reading = false;
            if (got instanceof IOException e) throw e;
            return (byte[]) got;
        } catch (InterruptedException e) {
            throw new InterruptedIOException(Errno.text(Errno.EINTR));
        }
    }

    private void readOnce() {
        Object result;
        try {
            byte[] chunk = new byte[CHUNK];
            int n = in.read(chunk);
            result = n <= 0 ? new byte[0] : java.util.Arrays.copyOf(chunk, n);
        } catch (IOException e) {
            result = e;
        }
        try {
            arrived.put(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int write(byte[] from, int offset, int length) throws IOException {
        if (out == null) throw new IOException(Errno.text(Errno.EBADF));
        out.write(from, offset, length);
        return length;
    }

    @SuppressWarnings("resource") // the channel belongs to the stream, which stays open
    private FileChannel channel() {
        return in != null ? in.getChannel() : out.getChannel();
    }

    @Override
    public long seek(long offset, int whence) throws IOException {
        FileChannel c = channel();
        long base = whence == 0 ? 0 : whence == 1 ? c.position() : c.size();
        c.position(base + offset);
        return base + offset;
    }

    @Override
    public boolean isSeekable() {
        Path p = path();
        return p != null && Files.isRegularFile(p);
    }

    @Override
    public long size() throws IOException {
        return channel().size();
    }

    @Override
    public boolean isTerminal() {
        Path p = path();
        if (p == null) return System.console() != null;
        return p.startsWith("/dev") && (p.startsWith("/dev/pts") || p.toString().startsWith("/dev/tty"));
    }

    /** What the descriptor was opened on, where the system shows that; a pipe has a name that is no path. */
    @Override
    public Path path() {
        try {
            Path link = Path.of("/proc/self/fd/" + number);
            return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link) : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean isInterruptible() {
        return in != null && !isSeekable();
    }

    @Override
    public boolean isReadable() {
        return in != null;
    }

    @Override
    public boolean isWritable() {
        return out != null;
    }

    /** The streams stay open: they are the process's own. */
    @Override
    public void close() {}
}
