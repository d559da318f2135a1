package dev.gila.modules.time;

import dev.gila.modules.posix.PosixState;
import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** The local time zone of one interpreter: that of the machine, or the one that {@code TZ} names. */
final class TimeZones {
    private volatile PosixZone zone;

    private TimeZones(InterpreterState interpreter) {
        zone = named(ZoneId.systemDefault());
    }

    static TimeZones of(ThreadState ts) {
        return ts.interpreter().room(TimeZones.class, TimeZones::new);
    }

    /** Reads {@code TZ} again. As in C, a zone that nobody knows means UTC. */
    void reset(ThreadState ts) {
        String name = PosixState.of(ts).environment().get("TZ");
        zone = name == null ? named(TimeZone.getDefault().toZoneId()) : parse(name);
    }

    private static PosixZone parse(String name) {
        String plain = name.startsWith(":") ? name.substring(1) : name;
        PosixZone posix;
        try {
            posix = PosixZone.parse(plain);
            return posix != null ? posix : named(ZoneId.of(plain));
        } catch (DateTimeException e) {
            return named(ZoneId.of("UTC"));
        }
    }

    private static PosixZone named(ZoneId id) {
        ZoneRules rules = id.getRules();
        boolean utc = rules.isFixedOffset() && id.normalized().equals(ZoneOffset.UTC);
        return new PosixZone(rules, utc ? "UTC" : shortName(id, false), utc ? "UTC" : shortName(id, true));
    }

    private static String shortName(ZoneId id, boolean daylight) {
        return TimeZone.getTimeZone(id).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
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
        return daylight && zone.daylightName() != null ? zone.daylightName() : zone.standardName();
    }

    /** Seconds east of UTC outside daylight-saving time. */
    int standardOffset() {
        return zone.rules().getStandardOffset(Instant.now()).getTotalSeconds();
    }

    /** Seconds east of UTC in daylight-saving time; the standard offset where there is none. */
    int daylightOffset() {
        int standard = standardOffset();
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        for (int month = 1; month <= 12; month++) {
            Duration saved = zone.rules()
                    .getDaylightSavings(
                            LocalDate.of(year, month, 15).atStartOfDay().toInstant(ZoneOffset.UTC));
            if (!saved.isZero()) return standard + (int) saved.getSeconds();
        }
        return standard;
    }

    boolean hasDaylight() {
        return daylightOffset() != standardOffset();
    }
}
