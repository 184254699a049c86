package org.portolan.records.origin.details;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.Identifier;

/**
 * The confidential part of a certificate: parties, goods, prices and the containers they travel in. Items are numbered by
 * their order, beginning with 1.
 */
public record CertificateDetails(
        Party exporter,
        Party consignee,
        Optional<Party> producer,
        List<CertificateItem> items,
        List<ContainerNumber> containerNumbers,
        Optional<String> billOfLading,
        Optional<UnLocode> portOfDischarge,
        List<CertificateFlag> flags) {
    static final int MOST_ITEMS = 200;
    static final int MOST_CONTAINERS = 200;

    public CertificateDetails {
        items = List.copyOf(items);
        containerNumbers = List.copyOf(containerNumbers);
        flags = flags.stream().sorted().distinct().toList();
        Identifier.check("billOfLading", billOfLading, 35);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new InvalidValue(Reason.at("items", "LIST_SIZE", "must be 1 to " + MOST_ITEMS));
        }
        boolean repeated = containerNumbers.stream().distinct().count() < containerNumbers.size();
        if (repeated || containerNumbers.size() > MOST_CONTAINERS) {
            throw new InvalidValue(Reason.at(
                    "containerNumbers", "LIST_SIZE", "must be at most " + MOST_CONTAINERS + ", none of them twice"));
        }
    }

    /** The heading of the first item, the one thing about the goods that everybody may know. */
    public String firstHeading() {
        return items.getFirst().hsCode().heading();
    }
}
