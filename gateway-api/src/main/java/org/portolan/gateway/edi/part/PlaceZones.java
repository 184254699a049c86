package org.portolan.gateway.edi.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.portolan.records.place.UnLocode;

/** The time zones of places, by UN/LOCODE or by country; a place without one has none, and none is guessed. */
public final class PlaceZones {

    private static final String RESOURCE = "/edi/zones.properties";

    private final Map<String, ZoneId> zones = new HashMap<>();

    /** The zones that come with the gateway, and before them those of its configuration, such as CNTXG or CN. */
    public PlaceZones(Map<String, String> configured) {
        Properties known = new Properties();
        try (InputStream in = PlaceZones.class.getResourceAsStream(RESOURCE)) {
            known.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException("The time zones of places cannot be read", missing);
        }
        known.stringPropertyNames().forEach(place -> zones.put(place, ZoneId.of(known.getProperty(place))));
        configured.forEach((place, zone) -> zones.put(place, ZoneId.of(zone)));
    }

    Optional<ZoneId> of(UnLocode place) {
        return Optional.ofNullable(zones.get(place.toString()))
                .or(() -> Optional.ofNullable(zones.get(place.country().toString())));
    }
}
