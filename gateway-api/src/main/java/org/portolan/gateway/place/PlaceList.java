package org.portolan.gateway.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portolan.records.place.Coordinates;
import org.portolan.records.place.UnLocode;

/**
 * The list that comes with the gateway: one place a line, {@code CODE latitude longitude Name}, in minutes of arc. Where
 * UNECE gives a port no position, a second, short file has one of ours.
 */
final class PlaceList {
    private static final String PLACES = "/places/un-locode.txt";
    private static final String POSITIONS = "/places/positions.txt";
    private static final String UNKNOWN = "-";

    private PlaceList() {}

    static Places read() {
        Map<UnLocode, Coordinates> ours = new HashMap<>();
        for (var line : lines(POSITIONS)) {
            var part = line.split(" ", 3);
            ours.put(new UnLocode(part[0]), coordinates(part));
        }
        List<KnownPlace> places = new ArrayList<>();
        for (var line : lines(PLACES)) {
            var part = line.split(" ", 4);
            var code = new UnLocode(part[0]);
            var given = part[1].equals(UNKNOWN) ? Optional.<Coordinates>empty() : Optional.of(coordinates(part));
            places.add(new KnownPlace(code, part[3], given.or(() -> Optional.ofNullable(ours.get(code)))));
        }
        return new Places(places);
    }

    private static Coordinates coordinates(String[] part) {
        return new Coordinates(Integer.parseInt(part[1]), Integer.parseInt(part[2]));
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
