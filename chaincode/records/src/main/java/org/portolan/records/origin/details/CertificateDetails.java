package org.portolan.records.origin.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.trade.InterestEvidence;
import org.portolan.records.trade.TraderIdentification;

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
        List<CertificateFlag> flags)
        implements InterestEvidence {
    /** The most items of one certificate. */
    public static final int MOST_ITEMS = 200;

    static final int MOST_CONTAINERS = 200;

    /** As it is sent confidentially and lies in a private store. */
    public static final Shape<CertificateDetails> SHAPE = Shape.<CertificateDetails>of(details -> {
                var exporter = details.required("exporter", Party.SHAPE, CertificateDetails::exporter);
                var consignee = details.required("consignee", Party.SHAPE, CertificateDetails::consignee);
                var producer = details.optional("producer", Party.SHAPE, CertificateDetails::producer);
                var items = details.list("items", 1, MOST_ITEMS, CertificateItem.SHAPE, CertificateDetails::items);
                var containers = details.list(
                        "containerNumbers",
                        MOST_CONTAINERS,
                        ContainerNumber.TYPED,
                        CertificateDetails::containerNumbers);
                var billOfLading = details.optional("billOfLading", TextForm.WORDS, CertificateDetails::billOfLading);
                var portOfDischarge =
                        details.optional("portOfDischarge", UnLocode.TEXT, CertificateDetails::portOfDischarge);
                var flags = details.codes("flags", 0, CertificateFlag.class, CertificateDetails::flags);
                return taken -> new CertificateDetails(
                        taken.of(exporter),
                        taken.of(consignee),
                        taken.of(producer),
                        taken.of(items),
                        taken.of(containers),
                        taken.of(billOfLading),
                        taken.of(portOfDischarge),
                        taken.of(flags));
            })
            .named(
                    "CertificateDetails",
                    "Parties, goods and prices: only for the issuer, the addressed administrations and the parties.");

    public CertificateDetails {
        items = List.copyOf(items);
        containerNumbers = List.copyOf(containerNumbers);
        flags = flags.stream().sorted().distinct().toList();
        Identifier.check("billOfLading", billOfLading, 35);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new InvalidValue(Reason.at("items", ReasonCode.LIST_SIZE, "must be 1 to " + MOST_ITEMS));
        }
        boolean repeated = containerNumbers.stream().distinct().count() < containerNumbers.size();
        if (repeated || containerNumbers.size() > MOST_CONTAINERS) {
            throw new InvalidValue(Reason.at(
                    "containerNumbers",
                    ReasonCode.LIST_SIZE,
                    "must be at most " + MOST_CONTAINERS + ", none of them twice"));
        }
    }

    /** The heading of the first item, the one thing about the goods that everybody may know. */
    public String firstHeading() {
        return items.getFirst().hsCode().heading();
    }

    @Override
    public Stream<TraderIdentification> traders() {
        return Stream.of(exporter, consignee).map(Party::tin).flatMap(Optional::stream);
    }

    /** All that are named in it. */
    public Stream<Party> parties() {
        return Stream.concat(Stream.of(exporter, consignee), producer.stream());
    }
}
