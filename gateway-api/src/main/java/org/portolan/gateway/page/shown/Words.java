package org.portolan.gateway.page.shown;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.place.KnownPlace;
import org.portolan.gateway.place.Places;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.records.container.EventId;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;

/** Names of members and places, and times, for one answer in one language; each name is looked up once. */
final class Words {
    private static final int ANCHOR = 12;

    private final Members members;
    private final Places places;
    private final Locale locale;
    private final Map<MspId, Writer> writers = new HashMap<>();
    private final List<CountryCode> sides = new ArrayList<>();

    Words(Members members, Places places, Locale locale) {
        this.members = members;
        this.places = places;
        this.locale = locale;
    }

    PlaceShown place(UnLocode location) {
        return new PlaceShown(
                location.toString(),
                places.find(location).map(KnownPlace::name).orElse(location.toString()),
                country(location.country()),
                side(location.country()));
    }

    String country(CountryCode country) {
        return Locale.of("", country.toString()).getDisplayCountry(locale);
    }

    int side(CountryCode country) {
        if (!sides.contains(country)) {
            sides.add(country);
        }
        return sides.indexOf(country);
    }

    TimeShown time(OffsetDateTime time) {
        return TimeShown.of(time, locale);
    }

    Writer writer(MspId mspId) {
        return writers.computeIfAbsent(mspId, members::writer);
    }

    static String anchor(EventId event) {
        return "e-" + event.hex().substring(0, ANCHOR);
    }
}
