package org.portolan.gateway.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The list that comes with the gateway: one place a line, {@code CODE latitude longitude Name}, in minutes of arc. Where
 * UNECE gives a port no position, a second, short file has one of ours.
 */
final class PlaceList {
    private static final String PLACES = "/places/un-locode.txt";
    private static final String POSITIONS = "/places/positions.txt";
    private static final int CODE = 5;

    private PlaceList() {}

    static Places read() {
        Map<String, String> places = new HashMap<>();
        lines(PLACES).forEach(line -> places.put(line.substring(0, CODE), line));
        for (var position : lines(POSITIONS)) {
            var code = position.substring(0, CODE);
            var listed = KnownPlace.parse(Objects.requireNonNull(places.get(code), code));
            places.put(code, position + " " + listed.name());
        }
        return new Places(places);
    }

    private static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(PlaceList.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
