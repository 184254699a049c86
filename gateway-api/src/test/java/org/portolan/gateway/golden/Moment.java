package org.portolan.gateway.golden;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of answers what differs from run to run: places on the ledger, times of about now, and names and digests that are
 * drawn or salted. A name that comes again has the same number again, so that an answer still tells what belongs together.
 */
final class Moment {
    private static final Pattern DRAWN =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\"traceId\":\")[^\"]+");

    private static final Pattern TIME =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final Pattern PLACE =
            Pattern.compile("(?<=\"(block|transaction|portolan:ledgerBlock)\":)\\d+|(?<=\"(position|next)\":\")[^\"]+");

    private final Instant begun = Instant.now();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The text with marks in place of all that. */
    String without(String answer) {
        String places = PLACE.matcher(answer).replaceAll("<place>");
        String times = TIME.matcher(places).replaceAll(this::time);
        return DRAWN.matcher(times).replaceAll(this::name);
    }

    private String name(MatchResult drawn) {
        return names.computeIfAbsent(drawn.group(), absent -> "<" + (names.size() + 1) + ">");
    }

    private String time(MatchResult told) {
        Instant time = OffsetDateTime.parse(told.group()).toInstant();
        boolean now = Duration.between(time, begun).abs().compareTo(Duration.ofDays(1)) < 0;
        return now ? "<now>" : told.group();
    }
}
