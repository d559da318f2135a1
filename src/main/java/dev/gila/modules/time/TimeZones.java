package dev.gila.modules.time;

import dev.gila.modules.posix.PosixState;
import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local time zone of one interpreter: that of the machine, or the one that {@code TZ} names. */
final class TimeZones {
    /** {@code EST5} or {@code <-03>3}: a name, and how far behind UTC. */
    private static final Pattern POSIX =
            Pattern.compile("(?:[A-Za-z]{3,}|<[^>]+>)([+-]?)(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?");

    private volatile ZoneId zone;

    private TimeZones(InterpreterState interpreter) {
        zone = ZoneId.systemDefault();
    }

    static TimeZones of(ThreadState ts) {
        return ts.interpreter().room(TimeZones.class, TimeZones::new);
    }

    ZoneId zone() {
        return zone;
    }

    /** Reads {@code TZ} again. As in C, a zone that nobody knows means UTC. */
    void reset(ThreadState ts) {
        String name = PosixState.of(ts).environment().get("TZ");
        zone = name == null ? TimeZone.getDefault().toZoneId() : parse(name);
    }

    private static ZoneId parse(String name) {
        String plain = name.startsWith(":") ? name.substring(1) : name;
        try {
            return ZoneId.of(plain, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            Matcher posix = POSIX.matcher(plain);
            return posix.matches() ? fixed(posix) : ZoneId.of("UTC");
        }
    }

    private static ZoneOffset fixed(Matcher posix) {
        int seconds = number(posix, 2) * 3600 + number(posix, 3) * 60 + number(posix, 4);
        return ZoneOffset.ofTotalSeconds(posix.group(1).equals("-") ? seconds : -seconds);
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    boolean isDaylight(Instant at) {
        return zone.getRules().isDaylightSavings(at);
    }

    /** The zone's short name, in or out of daylight-saving time. */
    String name(boolean daylight) {
        if (zone.getRules().isFixedOffset() && zone.normalized().equals(ZoneOffset.UTC)) return "UTC";
        return TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
    }

    /** Seconds east of UTC outside daylight-saving time. */
    int standardOffset() {
        return zone.getRules().getStandardOffset(Instant.now()).getTotalSeconds();
    }

    /** Seconds east of UTC in daylight-saving time; the standard offset where there is none. */
    int daylightOffset() {
        ZoneRules rules = zone.getRules();
        int standard = standardOffset();
        int year = LocalDate.now(zone).getYear();
        for (int month = 1; month <= 12; month++) {
            Duration saved = rules.getDaylightSavings(
                    LocalDate.of(year, month, 15).atStartOfDay(zone).toInstant());
            if (!saved.isZero()) return standard + (int) saved.getSeconds();
        }
        return standard;
    }

    boolean hasDaylight() {
        return daylightOffset() != standardOffset();
    }

    @Override
    public String toString() {
        return zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
