package org.portolan.gateway.alarm.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.member.Member;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;

/** The places for which a member may raise alarms: those of its country, and those that it operates. */
record WatchedPlaces(Optional<CountryCode> country, List<UnLocode> operated) {
    WatchedPlaces {
        operated = List.copyOf(operated);
    }

    static WatchedPlaces of(Member member) {
        return new WatchedPlaces(member.customsOf(), member.operatedPlaces());
    }

    boolean contains(UnLocode place) {
        return country.filter(place.country()::equals).isPresent() || operated.contains(place);
    }

    /** The beginnings of their names, for a search. */
    List<String> beginnings() {
        return Stream.concat(
                        country.stream().map(CountryCode::toString),
                        operated.stream().map(UnLocode::toString))
                .toList();
    }
}
