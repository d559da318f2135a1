package dev.gila.modules.time;

import dev.gila.modules.posix.PosixState;
import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * The local time zone of one interpreter: the one that {@code TZ} names, or else that of the machine. As in C libraries,
 * names and offsets are those that a zone's file gives for the years to come, and a zone that nobody knows means UTC.
 */
final class TimeZones {
    private static final Path MACHINE = Path.of("/etc/localtime");
    private static final Path FILES = Path.of("/usr/share/zoneinfo");

    /** A zone: its names and offsets as they are now, and the rules for all time, which few programs need. */
    private static final class Zone {
        private final PosixZone now;
        private final Supplier<ZoneRules> source;
        private volatile ZoneRules rules;

        Zone(PosixZone now, Supplier<ZoneRules> source) {
            this.now = now;
            this.source = source;
        }

        ZoneRules rules() {
            if (rules == null) rules = source.get();
            return rules;
        }
    }

    private volatile Zone zone;

    private TimeZones(InterpreterState interpreter) {
        zone = current(System.getenv("TZ"));
    }

    static TimeZones of(ThreadState ts) {
        return ts.interpreter().room(TimeZones.class, TimeZones::new);
    }

    /** Reads {@code TZ} again. */
    void reset(ThreadState ts) {
        zone = current(PosixState.of(ts).environment().get("TZ"));
    }

    private static Zone current(String name) {
        if (name == null) {
            PosixZone now = lastLine(MACHINE);
            return now != null
                    ? new Zone(now, () -> TimeZone.getDefault().toZoneId().getRules())
                    : javaZone(null);
        }
        String plain = name.startsWith(":") ? name.substring(1) : name;
        PosixZone posix = PosixZone.parse(plain);
        if (posix != null) return new Zone(posix, posix::rules);
        PosixZone now = plain.isEmpty() || plain.contains("..") ? null : lastLine(FILES.resolve(plain));
        return now != null ? new Zone(now, () -> ruled(plain).getRules()) : javaZone(plain);
    }

    /** What stands at the end of a zone's file: the rules for the years to come; {@code null} when there is none. */
    private static PosixZone lastLine(Path file) {
        try {
            if (!Files.isRegularFile(file)) return null;
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (!text.startsWith("TZif") || !text.endsWith("\n")) return null;
            return PosixZone.parse(text.substring(text.lastIndexOf('\n', text.length() - 2) + 1, text.length() - 1));
        } catch (IOException e) {
            return null;
        }
    }

    private static ZoneId ruled(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The zone as the JDK knows it, for systems without files of zones; {@code null} for the machine's zone. */
    private static Zone javaZone(String name) {
        ZoneId id = name == null ? TimeZone.getDefault().toZoneId() : ruled(name);
        ZoneRules rules = id.getRules();
        if (rules.isFixedOffset() && id.normalized().equals(ZoneOffset.UTC)) {
            return new Zone(PosixZone.UTC, () -> rules);
        }
        TimeZone known = TimeZone.getTimeZone(id);
        int standard = rules.getStandardOffset(Instant.now()).getTotalSeconds();
        boolean daylight = known.useDaylightTime();
        PosixZone now = new PosixZone(
                known.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH),
                standard,
                daylight ? known.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH) : null,
                daylight ? standard + known.getDSTSavings() / 1000 : standard,
                null,
                null);
        return new Zone(now, () -> rules);
    }

    boolean isDaylight(Instant at) {
        return zone.rules().isDaylightSavings(at);
    }

    OffsetDateTime at(Instant time) {
        return time.atOffset(zone.rules().getOffset(time));
    }

    /** Seconds since 1970 of a local time; of one that occurs twice, the first. */
    long toEpoch(LocalDateTime local) {
        return local.toEpochSecond(zone.rules().getOffset(local));
    }

    /** The zone's short name, in or out of daylight-saving time. */
    String name(boolean daylight) {
        PosixZone now = zone.now;
        return daylight && now.daylightName() != null ? now.daylightName() : now.standardName();
    }

    /** Seconds east of UTC outside daylight-saving time. */
    int standardOffset() {
        return zone.now.standard();
    }

    /** Seconds east of UTC in daylight-saving time; the standard offset where there is none. */
    int daylightOffset() {
        return zone.now.daylight();
    }

    boolean hasDaylight() {
        return zone.now.daylightName() != null;
    }
}
