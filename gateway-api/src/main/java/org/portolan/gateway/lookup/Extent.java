package org.portolan.gateway.lookup;

import java.util.List;
import org.portolan.records.place.UnLocode;
import org.portolan.records.trade.TraderIdentification;

/** How far a caller sees: which containers it may follow, whether they exist or not. */
public sealed interface Extent {

    /** Every container, as customs does. */
    record Everything() implements Extent {}

    /** Those that were at one of these places by an actual event that counts, as their operator sees them. */
    record AtPlaces(List<UnLocode> places) implements Extent {
        public AtPlaces {
            places = List.copyOf(places);
        }
    }

    /** Those that the trader has opened by a proof of interest that what is recorded bears out. */
    record OfTrader(TraderIdentification trader) implements Extent {}

    /** None: the caller asks for an organisation that is no member, or for no trader. */
    record Nothing() implements Extent {}
}
