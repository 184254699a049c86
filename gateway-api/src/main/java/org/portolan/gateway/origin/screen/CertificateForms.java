package org.portolan.gateway.origin.screen;

import static org.portolan.gateway.owned.screen.FormField.choice;
import static org.portolan.gateway.owned.screen.FormField.codes;
import static org.portolan.gateway.owned.screen.FormField.mandatory;
import static org.portolan.gateway.owned.screen.FormField.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.gateway.owned.screen.FormField;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.owned.screen.FormLines;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.origin.statement.RejectionGround;
import org.portolan.records.trade.HsEdition;

/** What is entered to issue a certificate, and to say something about one. */
final class CertificateForms {
    private static final FormLines ITEMS = new FormLines("items", 3, CertificateDetails.MOST_ITEMS);

    static final RecordForm ISSUE =
            new RecordForm("issue", issue(), Optional.of(ITEMS), CertificateDetails.SHAPE.version());

    static final RecordForm CANCEL = RecordForm.of(
            "cancel",
            mandatory("reason", Sort.WORDS, 300).explained(),
            optional("declarations", Sort.LIST, 20_000).explained());

    private CertificateForms() {}

    /** The notice that goes with a refusal. */
    static Stream<FormField> notice() {
        return Stream.of(
                mandatory("notice.noticeNumber", Sort.LINE, 35),
                mandatory("notice.noticeDate", Sort.LINE, 10).explained(),
                mandatory("notice.legalBasis", Sort.LINE, 100),
                codes("notice.grounds", List.of(RejectionGround.values())),
                optional("notice.otherGround", Sort.LINE, 300),
                optional("notice.itemsConcerned", Sort.NUMBERS, 600).explained());
    }

    private static List<FormField> issue() {
        List<FormField> fields = new ArrayList<>(List.of(
                mandatory("number", Sort.LINE, 35),
                mandatory("agreement", Sort.LINE, 20).explained(),
                mandatory("formType", Sort.LINE, 20).explained(),
                optional("addressedTo", Sort.LIST, 500).explained(),
                mandatory("issueDate", Sort.LINE, 10).explained(),
                mandatory("validTo", Sort.LINE, 10),
                optional("replaces.number", Sort.LINE, 35).explained(),
                optional("replaces.reason", Sort.WORDS, 300),
                optional("replaces.declarations", Sort.LIST, 20_000).explained()));
        details().map(FormField::inConfidence).forEach(fields::add);
        return fields;
    }

    private static Stream<FormField> details() {
        return Stream.of(
                        party("exporter.", true),
                        party("consignee.", true),
                        party("producer.", false),
                        IntStream.range(0, ITEMS.most())
                                .boxed()
                                .flatMap(number -> item("items[" + number + "].", number == 0)),
                        transport(),
                        Stream.of(
                                optional("containerNumbers", Sort.CONTAINERS, 3_000),
                                optional("billOfLading", Sort.LINE, 35),
                                optional("remarks", Sort.WORDS, 1_000),
                                codes("flags", List.of(CertificateFlag.values()))),
                        ticked())
                .flatMap(Function.identity());
    }

    private static Stream<FormField> party(String party, boolean named) {
        return Stream.of(
                needed(named, party + "name", 200),
                needed(named, party + "address", 300),
                optional(party + "tin", Sort.LINE, 35));
    }

    private static Stream<FormField> transport() {
        return Stream.of(
                optional("transport.departureDate", Sort.LINE, 10).explained(),
                optional("transport.conveyance", Sort.LINE, 70),
                optional("transport.portOfLoading", Sort.LINE, 5),
                optional("transport.portOfDischarge", Sort.LINE, 5),
                optional("importingCountry", Sort.LINE, 2));
    }

    /** What some flags want told. */
    private static Stream<FormField> ticked() {
        return Stream.of(
                optional("thirdPartyInvoicing.name", Sort.LINE, 200),
                optional("thirdPartyInvoicing.country", Sort.LINE, 2),
                optional("backToBack.number", Sort.LINE, 35),
                optional("backToBack.date", Sort.LINE, 10),
                optional("backToBack.issuingCountry", Sort.LINE, 2),
                optional("backToBack.originCountry", Sort.LINE, 2));
    }

    private static Stream<FormField> item(String item, boolean first) {
        return Stream.of(
                needed(first, item + "description", 500),
                needed(first, item + "hsCode", 12),
                choice(item + "hsEdition", first, Stream.of(HsEdition.values()).map(HsEdition::year)),
                needed(first, item + "originCriterion", 50),
                needed(first, item + "originCountry", 2),
                needed(first, item + "quantity.value", 22),
                needed(first, item + "quantity.unit", 3).explained(),
                optional(item + "grossWeight.value", Sort.LINE, 22),
                optional(item + "grossWeight.unit", Sort.LINE, 3),
                optional(item + "packages.count", Sort.NUMBER, 8),
                optional(item + "packages.kind", Sort.LINE, 2).explained(),
                optional(item + "marks", Sort.LINE, 200),
                optional(item + "fobValue.value", Sort.LINE, 22),
                optional(item + "fobValue.unit", Sort.LINE, 3),
                optional(item + "invoices[0].number", Sort.LINE, 35),
                optional(item + "invoices[0].date", Sort.LINE, 10));
    }

    private static FormField needed(boolean first, String name, int longest) {
        return first ? mandatory(name, Sort.LINE, longest) : optional(name, Sort.LINE, longest);
    }
}
