package org.portolan.gateway.origin.view.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateItem;
import org.portolan.records.origin.details.Invoice;
import org.portolan.records.origin.details.InvoiceIssuer;
import org.portolan.records.origin.details.OriginMark;
import org.portolan.records.origin.details.OriginalProof;
import org.portolan.records.origin.details.Packages;
import org.portolan.records.origin.details.Party;
import org.portolan.records.origin.details.ProducerStated;
import org.portolan.records.origin.details.Signing;
import org.portolan.records.origin.details.Transport;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.portolan.records.trade.TraderIdentification;

/** Puts what a certificate tells into the words of forms, which are English. */
final class FormWords {
    private FormWords() {}

    static List<String> party(Party party) {
        return Stream.concat(
                        Stream.of(party.name(), party.address()),
                        party.tin().map(TraderIdentification::toString).stream())
                .toList();
    }

    static List<String> consignee(CertificateDetails details) {
        return details.consignee()
                .map(FormWords::party)
                .orElseGet(() -> details.toOrder().stream().toList());
    }

    static List<String> transport(CertificateDetails details) {
        Optional<Transport> transport = details.transport();
        return Stream.of(
                        labelled("Departure date", transport.flatMap(Transport::departureDate)),
                        labelled(
                                "Vessel / flight / train / vehicle",
                                transport
                                        .flatMap(Transport::conveyance)
                                        .map(name -> name
                                                + transport
                                                        .flatMap(Transport::mode)
                                                        .map(mode -> " (" + lower(mode) + ")")
                                                        .orElse(""))),
                        labelled(
                                "Port of loading",
                                transport.flatMap(Transport::portOfLoading).map(UnLocode::toString)),
                        labelled(
                                "Port of discharge",
                                transport.flatMap(Transport::portOfDischarge).map(UnLocode::toString)),
                        labelled("Transport document", details.billOfLading()),
                        labelled("Export declaration", details.exportDeclaration()))
                .flatMap(Optional::stream)
                .toList();
    }

    static List<String> signing(Optional<Signing> signed) {
        return signed.stream()
                .map(signing -> Stream.of(
                                signing.place(), Optional.of(signing.date().toString()), signing.signatory())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    static String country(CountryCode code) {
        String name = Locale.of("", code.code()).getDisplayCountry(Locale.ENGLISH);
        return name.equals(code.code()) ? name : name + " (" + code.code() + ")";
    }

    static String amount(Amount amount) {
        return amount.value() + " " + amount.unit();
    }

    static List<String> packages(CertificateItem item) {
        return item.packages().stream().map(FormWords::packages).toList();
    }

    private static String packages(Packages packages) {
        return packages.count()
                .map(count -> count + " " + packages.kind())
                .orElseGet(() -> "In bulk (" + packages.kind() + ")");
    }

    static List<String> origin(CertificateItem item) {
        return List.of(country(item.originCountry())
                + item.originMark()
                        .map(mark -> mark == OriginMark.HIGHEST_AMONG_ALL ? " **" : " *")
                        .orElse(""));
    }

    static List<String> producers(CertificateItem item) {
        return Stream.concat(
                        item.producers().named().stream().map(party -> "Producer: " + String.join(", ", party(party))),
                        item.producers().stated().map(FormWords::stated).stream())
                .toList();
    }

    private static String stated(ProducerStated stated) {
        return "Producer: "
                + switch (stated) {
                    case SAME -> "SAME";
                    case NOT_AVAILABLE -> "NOT AVAILABLE";
                    case CONFIDENTIAL -> "CONFIDENTIAL";
                };
    }

    static List<String> invoices(CertificateItem item, boolean valued) {
        return item.invoices().stream()
                .flatMap(invoice -> invoice(invoice, valued))
                .toList();
    }

    private static Stream<String> invoice(Invoice invoice, boolean valued) {
        return Stream.of(
                        Optional.of(invoice.number()),
                        Optional.of(invoice.date().toString()),
                        invoice.value().filter(value -> valued).map(FormWords::amount),
                        invoice.issuer().map(FormWords::issuer))
                .flatMap(Optional::stream);
    }

    static String issuer(InvoiceIssuer issuer) {
        return issuer.name() + ", " + country(issuer.country());
    }

    static String original(OriginalProof proof) {
        return "Back-to-back: original proof of origin " + proof.number() + ", " + proof.date() + ", issued in "
                + country(proof.issuingCountry()) + ", country of origin " + country(proof.originCountry())
                + proof.approvedExporter()
                        .map(exporter -> ", approved exporter " + exporter)
                        .orElse("");
    }

    /** The words of an empty form with the countries that stand in them. */
    static String completed(String words, CertificateDetails details) {
        return words.replace(
                        "{origin}",
                        details.items().stream()
                                .map(item -> country(item.originCountry()))
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .replace(
                        "{importing}",
                        details.importingCountry().map(FormWords::country).orElse("…………"));
    }

    static <T> Optional<String> labelled(String label, Optional<T> value) {
        return value.map(there -> label + ": " + there);
    }

    static <T> List<String> listed(Optional<T> value, Function<T, String> words) {
        return value.map(words).stream().toList();
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
