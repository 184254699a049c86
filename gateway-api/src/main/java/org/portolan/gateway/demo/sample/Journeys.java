package org.portolan.gateway.demo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The sample journeys as data: {@code demo/journeys.json}, times in hours before the load began. */
public record Journeys(List<Journey> containers) {
    public Journeys {
        containers = List.copyOf(containers);
    }

    /** One container's way: who enrols it, what all its events share, and its events in order. */
    public record Journey(
            String containerNumber,
            String title,
            String enrolledBy,
            Map<String, Object> common,
            List<Map<String, Object>> steps) {
        public Journey {
            common = Map.copyOf(common);
            steps = List.copyOf(steps);
        }
    }

    public static Journeys read() {
        try (InputStream in = Journeys.class.getResourceAsStream("/demo/journeys.json")) {
            return JsonMapper.shared().readValue(in, Journeys.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int events() {
        return containers.stream().mapToInt(journey -> journey.steps().size()).sum();
    }

    public static BigDecimal hoursAgo(Map<String, Object> step) {
        return new BigDecimal(step.get("hoursAgo").toString());
    }
}
