package dev.gila.modules.posix;

import dev.gila.modules.support.StructSequence;
import dev.gila.object.PyTuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code os.stat_result}, from Java's file attributes. */
final class StatResult {
    static final StructSequence TYPE = new StructSequence(
            "os.stat_result",
            10,
            "st_mode",
            "st_ino",
            "st_dev",
            "st_nlink",
            "st_uid",
            "st_gid",
            "st_size",
            "_st_atime_int",
            "_st_mtime_int",
            "_st_ctime_int",
            "st_atime",
            "st_mtime",
            "st_ctime",
            "st_atime_ns",
            "st_mtime_ns",
            "st_ctime_ns",
            "st_blksize",
            "st_blocks",
            "st_rdev");

    private static final long BLOCK = 4096;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int PIPE = 0010000;

    private StatResult() {}

    static PyTuple of(Path path, boolean follow) throws IOException {
        LinkOption[] options = follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        Map<String, Object> a;
        try {
            a = Files.readAttributes(path, "unix:*", options);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return basic(Files.readAttributes(path, BasicFileAttributes.class, options));
        }
        return make(
                ((Number) a.get("mode")).longValue(),
                ((Number) a.get("ino")).longValue(),
                ((Number) a.get("dev")).longValue(),
                ((Number) a.get("nlink")).longValue(),
                ((Number) a.get("uid")).longValue(),
                ((Number) a.get("gid")).longValue(),
                ((Number) a.get("size")).longValue(),
                nanos(a.get("lastAccessTime")),
                nanos(a.get("lastModifiedTime")),
                nanos(a.get("ctime")),
                ((Number) a.get("rdev")).longValue());
    }

    /** For systems without Unix attributes. */
    private static PyTuple basic(BasicFileAttributes a) {
        return make(
                a.isDirectory() ? DIRECTORY | 0777 : REGULAR | 0666,
                a.fileKey() == null ? 0 : a.fileKey().hashCode(),
                0,
                1,
                0,
                0,
                a.size(),
                nanos(a.lastAccessTime()),
                nanos(a.lastModifiedTime()),
                nanos(a.creationTime()),
                0);
    }

    /** What is known of a pipe. */
    static PyTuple ofPipe() {
        return make(PIPE | 0600, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    /** What is known of a file whose name is gone. */
    static PyTuple ofUnlinked(long size) {
        return make(REGULAR | 0600, 0, 0, 0, 0, 0, size, 0, 0, 0, 0);
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }

    private static PyTuple make(
            long mode,
            long ino,
            long dev,
            long nlink,
            long uid,
            long gid,
            long size,
            long atime,
            long mtime,
            long ctime,
            long rdev) {
        return TYPE.of(
                mode,
                ino,
                dev,
                nlink,
                uid,
                gid,
                size,
                seconds(atime),
                seconds(mtime),
                seconds(ctime),
                atime / 1e9,
                mtime / 1e9,
                ctime / 1e9,
                atime,
                mtime,
                ctime,
                BLOCK,
                (size + 511) / 512,
                rdev);
    }

    private static long seconds(long nanos) {
        return Math.floorDiv(nanos, 1_000_000_000L);
    }
}
