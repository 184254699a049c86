package org.portolan.records.origin.details;

import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.HsCode;
import org.portolan.records.trade.HsEdition;
import org.portolan.records.trade.TraderIdentification;

/** The confidential part of a certificate as JSON: its components by name, an item's HS code and edition side by side. */
public final class CertificateDetailsJson {
    private CertificateDetailsJson() {}

    /** Reads the confidential part alone. */
    public static CertificateDetails read(byte[] utf8) {
        return StrictJson.read(utf8, CertificateDetailsJson::details);
    }

    /** Reads the confidential part and its salt from a private store. */
    public static ConfidentialPart<CertificateDetails> readPart(byte[] utf8) {
        return ConfidentialPart.read(utf8, CertificateDetailsJson::details, CertificateDetailsJson::json);
    }

    /** Reads the confidential part inside another document. */
    public static CertificateDetails details(JsonFields fields) {
        return new CertificateDetails(
                fields.object("exporter", CertificateDetailsJson::party),
                fields.object("consignee", CertificateDetailsJson::party),
                fields.optionalObject("producer", CertificateDetailsJson::party),
                fields.objects("items", CertificateDetails.MOST_ITEMS, CertificateDetailsJson::item),
                fields.texts("containerNumbers", CertificateDetails.MOST_CONTAINERS, ContainerNumber::typed),
                fields.optionalText("billOfLading"),
                fields.optional("portOfDischarge", UnLocode::new),
                fields.texts("flags", CertificateFlag.values().length, CodeList.of(CertificateFlag.class)));
    }

    /** The confidential part in its canonical shape. */
    public static JsonObject json(CertificateDetails details) {
        return JsonObject.builder()
                .put("exporter", json(details.exporter()))
                .put("consignee", json(details.consignee()))
                .putObject("producer", details.producer().map(CertificateDetailsJson::json))
                .putItems(
                        "items",
                        details.items().stream()
                                .map(CertificateDetailsJson::json)
                                .toList())
                .putTexts("containerNumbers", details.containerNumbers())
                .put("billOfLading", details.billOfLading())
                .put("portOfDischarge", details.portOfDischarge())
                .putTexts("flags", details.flags())
                .build();
    }

    private static Party party(JsonFields fields) {
        return new Party(
                fields.text("name"), fields.text("address"), fields.optional("tin", TraderIdentification::new));
    }

    private static CertificateItem item(JsonFields fields) {
        return new CertificateItem(
                fields.text("description"),
                fields.part(code -> new HsCode(code.text("hsCode"), code.required("hsEdition", HsEdition::of))),
                fields.text("originCriterion"),
                fields.required("originCountry", CountryCode::new),
                fields.object("quantity", CertificateDetailsJson::amount),
                fields.optionalText("marks"),
                fields.optionalObject("fobValue", CertificateDetailsJson::amount),
                fields.optionalObject(
                        "invoice",
                        invoice -> new Invoice(invoice.text("number"), invoice.required("date", TimeText::readDay))));
    }

    private static Amount amount(JsonFields fields) {
        return new Amount(fields.text("value"), fields.text("unit"));
    }

    private static JsonObject json(Party party) {
        return JsonObject.builder()
                .put("name", party.name())
                .put("address", party.address())
                .put("tin", party.tin())
                .build();
    }

    private static JsonObject json(CertificateItem item) {
        Optional<JsonObject> invoice = item.invoice()
                .map(bill -> JsonObject.builder()
                        .put("number", bill.number())
                        .put("date", bill.date())
                        .build());
        return JsonObject.builder()
                .put("description", item.description())
                .put("hsCode", item.hsCode().code())
                .put("hsEdition", item.hsCode().edition())
                .put("originCriterion", item.originCriterion())
                .put("originCountry", item.originCountry())
                .put("quantity", json(item.quantity()))
                .put("marks", item.marks())
                .putObject("fobValue", item.fobValue().map(CertificateDetailsJson::json))
                .putObject("invoice", invoice)
                .build();
    }

    private static JsonObject json(Amount amount) {
        return JsonObject.builder()
                .put("value", amount.value())
                .put("unit", amount.unit())
                .build();
    }
}
