package org.portolan.records.trade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerNumber;

/** What a paper says of containers and of those whose goods are in them: it bears out who has to do with one. */
public interface InterestEvidence {
    /** The containers that it is about. */
    List<ContainerNumber> containerNumbers();

    /** The bill of lading under which they travel. */
    Optional<String> billOfLading();

    /** The traders from whom the goods come and to whom they go, as far as they are named by number. */
    Stream<TraderIdentification> traders();
}
