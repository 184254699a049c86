package org.portolan.demo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The sample journeys as data: {@code demo/journeys.json}, times in hours before the load began, and fixed ones for test containers. */
public record Journeys(List<Journey> containers) {
    private static final Duration REPORTED_AFTER = Duration.ofMinutes(2);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public Journeys {
        containers = List.copyOf(containers);
    }

    /** One container's way: who enrols it and tells whom, what all its events share, and its events in order. */
    public record Journey(
            String containerNumber,
            String title,
            String enrolledBy,
            List<String> sharedWith,
            Map<String, Object> common,
            List<Map<String, Object>> steps) {
        public Journey {
            // Where the file says nothing of it, the reader of JSON gives null.
            sharedWith = sharedWith == null ? List.of() : List.copyOf(sharedWith);
            common = Map.copyOf(common);
            steps = List.copyOf(steps);
        }
    }

    /** Those that lie beside this class in the jar. */
    public static Journeys read() {
        try (InputStream in = Journeys.class.getResourceAsStream("/demo/journeys.json")) {
            return JsonMapper.shared().readValue(in, Journeys.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a step happens or is to happen: at its fixed time, or so many hours before the base. */
    static Instant time(Map<String, Object> step, Instant base) {
        return step.containsKey("at")
                ? fixed(step.get("at"))
                : base.minusSeconds(new BigDecimal(String.valueOf(step.get("hoursAgo")))
                        .multiply(SECONDS_PER_HOUR)
                        .longValue());
    }

    /** When it is reported: as the step says, or soon after it happened, and never later than the base. */
    static Instant reported(Map<String, Object> step, Instant base) {
        if (step.containsKey("reportedAt")) {
            return fixed(step.get("reportedAt"));
        }
        Instant soon = time(step, base).plus(REPORTED_AFTER);
        return soon.isAfter(base) ? base : soon;
    }

    private static Instant fixed(Object text) {
        return OffsetDateTime.parse(text.toString()).toInstant();
    }
}
