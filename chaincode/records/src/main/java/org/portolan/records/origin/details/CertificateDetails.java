package org.portolan.records.origin.details;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Fields;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.Taken;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;
import org.portolan.records.trade.InterestEvidence;
import org.portolan.records.trade.TraderIdentification;

/**
 * The confidential part of a certificate: parties, goods, prices and the containers they travel in. Items are numbered by
 * their order, beginning with 1.
 *
 * @param consignee to whom the goods go, unless they are consigned to order
 * @param toOrder by whose order the goods are handed over, in the words of the form, such as {@code TO ORDER}
 * @param producer the one producer, where the form has one box for all goods
 * @param importingCountry where the goods are going, member or not
 * @param exportDeclaration number of the declaration for export
 */
public record CertificateDetails(
        Party exporter,
        Optional<Party> consignee,
        Optional<String> toOrder,
        Optional<Party> producer,
        List<CertificateItem> items,
        List<ContainerNumber> containerNumbers,
        Optional<String> billOfLading,
        Optional<Transport> transport,
        Optional<String> exportDeclaration,
        Optional<CountryCode> importingCountry,
        Ticked ticked,
        Optional<String> remarks,
        Optional<Signing> exporterSigned,
        Optional<Signing> issuerSigned)
        implements InterestEvidence {
    /** The most items of one certificate. */
    public static final int MOST_ITEMS = 200;

    static final int MOST_CONTAINERS = 200;

    /** As it is sent confidentially and lies in a private store. */
    public static final Shape<CertificateDetails> SHAPE = Shape.<CertificateDetails>of(details -> {
                var exporter = details.required("exporter", Party.SHAPE, CertificateDetails::exporter);
                var consignee = details.optional("consignee", Party.SHAPE, CertificateDetails::consignee);
                var toOrder = details.optional("toOrder", TextForm.WORDS, CertificateDetails::toOrder);
                var producer = details.optional("producer", Party.SHAPE, CertificateDetails::producer);
                var items = details.list("items", 1, MOST_ITEMS, CertificateItem.SHAPE, CertificateDetails::items);
                var containers = details.list(
                        "containerNumbers",
                        MOST_CONTAINERS,
                        ContainerNumber.TYPED,
                        CertificateDetails::containerNumbers);
                var billOfLading = details.optional("billOfLading", TextForm.WORDS, CertificateDetails::billOfLading);
                var transport = details.optional("transport", Transport.SHAPE, CertificateDetails::transport);
                var exportDeclaration =
                        details.optional("exportDeclaration", TextForm.WORDS, CertificateDetails::exportDeclaration);
                var importingCountry =
                        details.optional("importingCountry", CountryCode.TEXT, CertificateDetails::importingCountry);
                var ticked = ticked(details);
                var remarks = details.optional("remarks", TextForm.WORDS, CertificateDetails::remarks);
                var exporterSigned =
                        details.optional("exporterSigned", Signing.SHAPE, CertificateDetails::exporterSigned);
                var issuerSigned = details.optional("issuerSigned", Signing.SHAPE, CertificateDetails::issuerSigned);
                return taken -> new CertificateDetails(
                        taken.of(exporter),
                        taken.of(consignee),
                        taken.of(toOrder),
                        taken.of(producer),
                        taken.of(items),
                        taken.of(containers),
                        taken.of(billOfLading),
                        taken.of(transport),
                        taken.of(exportDeclaration),
                        taken.of(importingCountry),
                        taken.part(ticked),
                        taken.of(remarks),
                        taken.of(exporterSigned),
                        taken.of(issuerSigned));
            })
            .named(
                    "CertificateDetails",
                    "Parties, goods and prices: only for the issuer, the addressed administrations and the parties.")
            .after(FormerCertificateDetails.SHAPE, Function.identity());

    private static Function<Taken, Ticked> ticked(Fields<CertificateDetails> details) {
        var flags = details.codes("flags", 0, CertificateFlag.class, CertificateDetails::flags);
        var thirdPartyInvoicing = details.optional(
                "thirdPartyInvoicing",
                InvoiceIssuer.SHAPE,
                form -> form.ticked().thirdPartyInvoicing());
        var backToBack = details.optional(
                "backToBack", OriginalProof.SHAPE, form -> form.ticked().backToBack());
        var exhibition = details.optional(
                "exhibition", Exhibition.SHAPE, form -> form.ticked().exhibition());
        var trueCopyDate = details.optional(
                "trueCopyDate", TextForm.DAY, form -> form.ticked().trueCopyDate());
        return taken -> new Ticked(
                        taken.of(flags),
                        taken.of(thirdPartyInvoicing),
                        taken.of(backToBack),
                        taken.of(exhibition),
                        taken.of(trueCopyDate))
                .complete();
    }

    public CertificateDetails {
        items = List.copyOf(items);
        Identifier.check("billOfLading", billOfLading, 35);
        Identifier.check("exportDeclaration", exportDeclaration, 35);
        PlainText.check("toOrder", toOrder, 200);
        PlainText.check("remarks", remarks, 1_000);
        requireConsignee(consignee, toOrder);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new InvalidValue(Reason.at("items", ReasonCode.LIST_SIZE, "must be 1 to " + MOST_ITEMS));
        }
        containerNumbers = Distinct.listed("containerNumbers", containerNumbers, MOST_CONTAINERS);
        requireInvoicing(items, ticked);
    }

    private static void requireConsignee(Optional<Party> consignee, Optional<String> toOrder) {
        if (consignee.isEmpty() && toOrder.isEmpty()) {
            throw new InvalidValue(Reason.at(
                    "consignee", ReasonCode.MISSING_FIELD, "is mandatory and missing, unless toOrder is given"));
        }
        if (consignee.isPresent() && toOrder.isPresent()) {
            throw new InvalidValue(
                    Reason.at("toOrder", ReasonCode.CONTRADICTION, "must not stand where a consignee is named"));
        }
    }

    private static void requireInvoicing(List<CertificateItem> items, Ticked ticked) {
        if (ticked.flags().contains(CertificateFlag.THIRD_COUNTRY_INVOICING)) {
            return;
        }
        List<Reason> unticked = IntStream.range(0, items.size())
                .boxed()
                .flatMap(item -> issuers(items.get(item)).map(invoice -> "items[" + item + "]." + invoice))
                .map(field -> Reason.at(
                        field,
                        ReasonCode.CONTRADICTION,
                        "must stand with the flag " + CertificateFlag.THIRD_COUNTRY_INVOICING + " only"))
                .toList();
        if (!unticked.isEmpty()) {
            throw new InvalidValue(unticked);
        }
    }

    private static Stream<String> issuers(CertificateItem item) {
        return IntStream.range(0, item.invoices().size())
                .filter(invoice -> item.invoices().get(invoice).issuer().isPresent())
                .mapToObj(invoice -> "invoices[" + invoice + "].issuer");
    }

    /** What is ticked on the form, in sorted order. */
    public List<CertificateFlag> flags() {
        return ticked.flags();
    }

    /** The same, ticked as issued after the agreement's days from shipment. */
    public CertificateDetails issuedRetroactively() {
        return new CertificateDetails(
                exporter,
                consignee,
                toOrder,
                producer,
                items,
                containerNumbers,
                billOfLading,
                transport,
                exportDeclaration,
                importingCountry,
                ticked.retroactively(),
                remarks,
                exporterSigned,
                issuerSigned);
    }

    /** The quantity of each item, in their order. */
    public List<Amount> quantities() {
        return items.stream().map(CertificateItem::quantity).toList();
    }

    /** The heading of the first item, the one thing about the goods that everybody may know. */
    public String firstHeading() {
        return items.getFirst().hsCode().heading();
    }

    @Override
    public Stream<TraderIdentification> traders() {
        return Stream.concat(Stream.of(exporter), consignee.stream())
                .map(Party::tin)
                .flatMap(Optional::stream);
    }

    /**
     * Who may read the whole: exporter, consignee and the one producer. A producer of single items may not, for it would
     * learn the prices of goods of others, and who makes them.
     */
    public Stream<Party> parties() {
        return Stream.of(Optional.of(exporter), consignee, producer).flatMap(Optional::stream);
    }
}
