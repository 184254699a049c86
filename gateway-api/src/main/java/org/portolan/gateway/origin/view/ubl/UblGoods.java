package org.portolan.gateway.origin.view.ubl;

import static org.portolan.gateway.ubl.UblPart.of;
import static org.portolan.gateway.ubl.UblPart.optional;
import static org.portolan.gateway.ubl.UblPart.text;
import static org.portolan.gateway.ubl.UblPart.unlessEmpty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.gateway.ubl.UblCodes;
import org.portolan.gateway.ubl.UblPart;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateItem;
import org.portolan.records.origin.details.Invoice;
import org.portolan.records.origin.details.Packages;

/** Items of a certificate in UBL. */
final class UblGoods {
    private UblGoods() {}

    static UblPart item(int number, CertificateItem item) {
        return of(
                "GoodsItem",
                List.of(
                        Stream.of(text("SequenceNumberID", number), text("Description", item.description())),
                        optional(item.fobValue(), value -> money("FreeOnBoardValueAmount", value)),
                        optional(item.grossWeight(), weight -> measure("GrossWeightMeasure", weight)),
                        Stream.of(
                                measure("Quantity", item.quantity()),
                                text("PreferenceCriterionCode", item.originCriterion())),
                        optional(item.secondQuantity(), second -> measure("CustomsTariffQuantity", second)),
                        Stream.of(goods(item)),
                        IntStream.range(0, item.invoices().size())
                                .mapToObj(index ->
                                        invoice(index + 1, item.invoices().get(index), item.description())),
                        unlessEmpty(packages(item))));
    }

    private static UblPart goods(CertificateItem item) {
        return of(
                "Item",
                List.of(
                        Stream.of(UblParties.country("OriginCountry", item.originCountry()), classification(item)),
                        optional(item.originMark(), mark -> property(UblCodes.ORIGIN_MARK, mark)),
                        optional(item.producers().stated(), word -> property(UblCodes.PRODUCER_STATED, word)),
                        item.producers().named().stream().map(party -> UblParties.party("ManufacturerParty", party))));
    }

    private static UblPart classification(CertificateItem item) {
        return of(
                "CommodityClassification",
                List.of(
                        Stream.of(text(
                                "CommodityCode",
                                item.hsCode().code(),
                                Map.of(
                                        "listID",
                                        UblCodes.HARMONIZED_SYSTEM,
                                        "listVersionID",
                                        item.hsCode().edition().year()))),
                        optional(item.nationalCode(), code -> text("ItemClassificationCode", code))));
    }

    private static UblPart property(String name, Enum<?> value) {
        return of("AdditionalItemProperty", List.of(Stream.of(text("Name", name), text("Value", value.name()))));
    }

    private static UblPart invoice(int line, Invoice invoice, String description) {
        return of(
                "InvoiceLine",
                List.of(Stream.of(
                        text("ID", line),
                        money(
                                "LineExtensionAmount",
                                invoice.value().orElseGet(() -> new Amount("0", UblCodes.NO_CURRENCY))),
                        of("BillingReference", document(invoice)),
                        of("Item", text("Description", description)))));
    }

    private static UblPart document(Invoice invoice) {
        return of(
                "InvoiceDocumentReference",
                List.of(
                        Stream.of(text("ID", invoice.number()), text("IssueDate", invoice.date())),
                        optional(
                                invoice.issuer(),
                                issuer -> UblParties.abroad(
                                        "IssuerParty",
                                        Optional.empty(),
                                        Optional.of(issuer.name()),
                                        issuer.country()))));
    }

    private static UblPart packages(CertificateItem item) {
        return of(
                "ContainingPackage",
                List.of(
                        optional(item.marks(), marks -> text("ID", marks)),
                        optional(item.packages().flatMap(Packages::count), count -> text("Quantity", count)),
                        optional(
                                item.packages().map(Packages::kind),
                                kind -> text("PackagingTypeCode", kind, UblCodes.PACKAGE_TYPES))));
    }

    private static UblPart measure(String name, Amount amount) {
        return text(name, amount.value(), Map.of("unitCode", amount.unit()));
    }

    private static UblPart money(String name, Amount amount) {
        return text(name, amount.value(), Map.of("currencyID", amount.unit()));
    }
}
