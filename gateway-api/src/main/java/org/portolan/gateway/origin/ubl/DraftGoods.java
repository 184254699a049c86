package org.portolan.gateway.origin.ubl;

import static org.portolan.gateway.origin.ubl.DraftParts.amount;

import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.ubl.ReadPart;
import org.portolan.gateway.ubl.UblCodes;

/** Items of the goods as fields of a draft, in the order in which they stand in the document. */
final class DraftGoods {
    private DraftGoods() {}

    static Map<String, Object> item(ReadPart item) {
        Optional<ReadPart> goods = item.all("Item").findFirst();
        Optional<ReadPart> classification =
                goods.flatMap(there -> there.all("CommodityClassification").findFirst());
        Optional<ReadPart> code = classification.flatMap(there -> there.at("CommodityCode"));
        var draft = new DraftParts()
                .put("description", description(item, goods))
                .put("hsCode", code.flatMap(ReadPart::take))
                .put("hsEdition", code.flatMap(there -> there.attribute("listVersionID")))
                .put("nationalCode", classification.flatMap(there -> there.take("ItemClassificationCode")))
                .put("originCriterion", item.take("PreferenceCriterionCode"))
                .put("originCountry", goods.flatMap(there -> there.take("OriginCountry", "IdentificationCode")))
                .put("originMark", goods.flatMap(there -> property(there, UblCodes.ORIGIN_MARK)))
                .put("quantity", amount(item.at("Quantity").or(() -> item.at("NetWeightMeasure")), "unitCode"))
                .put("secondQuantity", amount(item.at("CustomsTariffQuantity"), "unitCode"))
                .put("grossWeight", amount(item.at("GrossWeightMeasure"), "unitCode"))
                .put("fobValue", amount(item.at("FreeOnBoardValueAmount"), "currencyID"));
        item.all("ContainingPackage").findFirst().ifPresent(packages -> packages(draft, packages));
        draft.putAll(
                "invoices", item.all("InvoiceLine").map(DraftGoods::invoice).toList());
        goods.ifPresent(there -> draft.putAll(
                        "producers",
                        there.all("ManufacturerParty").map(DraftParties::party).toList())
                .put("producerStated", property(there, UblCodes.PRODUCER_STATED)));
        item.at("SequenceNumberID").ifPresent(ReadPart::follows);
        return draft.all();
    }

    private static Optional<String> description(ReadPart item, Optional<ReadPart> goods) {
        return item.all("Description")
                .findFirst()
                .or(() -> goods.flatMap(there -> there.all("Description").findFirst()))
                .flatMap(ReadPart::take)
                .or(() -> goods.flatMap(there -> there.take("Name")));
    }

    /** A property of the goods that has this name. */
    private static Optional<String> property(ReadPart goods, String name) {
        return goods.all("AdditionalItemProperty")
                .filter(property -> property.at("Name")
                        .flatMap(ReadPart::shown)
                        .filter(name::equals)
                        .isPresent())
                .findFirst()
                .flatMap(property -> {
                    property.take("Name");
                    return property.take("Value");
                });
    }

    private static void packages(DraftParts draft, ReadPart packages) {
        Optional<Integer> count = packages.at("Quantity")
                .filter(there ->
                        there.shown().filter(text -> text.matches("\\d{1,8}")).isPresent())
                .flatMap(ReadPart::take)
                .map(Integer::valueOf);
        draft.put(
                        "packages",
                        new DraftParts()
                                .put("count", count)
                                .put("kind", packages.take("PackagingTypeCode"))
                                .unlessEmpty())
                .put("marks", packages.take("ID"));
    }

    private static Map<String, Object> invoice(ReadPart line) {
        Optional<ReadPart> document =
                line.all("BillingReference").findFirst().flatMap(reference -> reference.at("InvoiceDocumentReference"));
        Optional<ReadPart> value = line.at("LineExtensionAmount");
        boolean isTold = value.flatMap(there -> there.attribute("currencyID"))
                .filter(UblCodes.NO_CURRENCY::equals)
                .isEmpty();
        Optional<ReadPart> issuer = document.flatMap(there -> there.at("IssuerParty"));
        var draft = new DraftParts()
                .put("number", document.flatMap(there -> there.take("ID")))
                .put("date", document.flatMap(there -> there.take("IssueDate")))
                .put("value", amount(value.filter(there -> isTold), "currencyID"))
                .put(
                        "issuer",
                        new DraftParts()
                                .put("name", issuer.flatMap(DraftParties::name))
                                .put("country", DraftParties.country(issuer))
                                .unlessEmpty());
        line.at("ID").ifPresent(ReadPart::follows);
        line.at("Item").ifPresent(ReadPart::follows);
        value.filter(there -> !isTold).ifPresent(ReadPart::follows);
        return draft.all();
    }
}
