package org.portolan.records.member;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** What a member takes part as; one member may take part in several capacities. */
public sealed interface Capacity {

    /** The word for the capacity in a member record. */
    Kind kind();

    /** The capacities there are. */
    enum Kind {
        CUSTOMS_ADMINISTRATION,
        PORT_OPERATOR,
        ISSUING_BODY
    }

    /** The customs administration of a country or customs area. */
    record CustomsAdministration(CountryCode country) implements Capacity {
        @Override
        public Kind kind() {
            return Kind.CUSTOMS_ADMINISTRATION;
        }
    }

    /** The operator of one or more ports. */
    record PortOperator(SortedSet<UnLocode> places) implements Capacity {
        private static final int MOST = 200;

        public PortOperator {
            places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
            if (places.isEmpty() || places.size() > MOST) {
                throw new InvalidValue(Reason.at("places", ReasonCode.LIST_SIZE, "must name 1 to " + MOST + " places"));
            }
        }

        /** The operator of these places. */
        public static PortOperator of(Collection<UnLocode> places) {
            return new PortOperator(new TreeSet<>(places));
        }

        @Override
        public Kind kind() {
            return Kind.PORT_OPERATOR;
        }
    }

    /** A body of a country that issues certificates of origin. */
    record IssuingBody(CountryCode country) implements Capacity {
        @Override
        public Kind kind() {
            return Kind.ISSUING_BODY;
        }
    }
}
