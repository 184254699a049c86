package org.portolan.gateway.origin.view.form;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.portolan.records.origin.details.CertificateItem;

/** What is filled in of an item of the goods, which are numbered from 1. */
enum ItemPart {
    NUMBER((number, item) -> List.of(number.toString())),
    MARKS((number, item) -> item.marks().stream().toList()),
    PACKAGES((number, item) -> FormWords.packages(item)),
    DESCRIPTION((number, item) -> List.of(item.description())),
    HS_CODE((number, item) -> List.of(
            "HS " + item.hsCode().code() + " (" + item.hsCode().edition().year() + ")")),
    NATIONAL_CODE(
            (number, item) -> FormWords.labelled("Tariff code of the importing party", item.nationalCode()).stream()
                    .toList()),
    CRITERION((number, item) -> List.of(item.originCriterion())),
    ORIGIN((number, item) -> FormWords.origin(item)),
    GROSS_WEIGHT((number, item) -> FormWords.listed(item.grossWeight(), weight -> FormWords.amount(weight) + " gross")),
    QUANTITY((number, item) -> Stream.concat(Stream.of(item.quantity()), item.secondQuantity().stream())
            .map(FormWords::amount)
            .toList()),
    FOB_VALUE((number, item) -> FormWords.listed(item.fobValue(), value -> "FOB " + FormWords.amount(value))),
    INVOICES((number, item) -> FormWords.invoices(item, false)),
    INVOICES_WITH_VALUE((number, item) -> FormWords.invoices(item, true)),
    PRODUCERS((number, item) -> FormWords.producers(item));

    private final BiFunction<Integer, CertificateItem, List<String>> words;

    ItemPart(BiFunction<Integer, CertificateItem, List<String>> words) {
        this.words = words;
    }

    List<String> of(int number, CertificateItem item) {
        return words.apply(number, item);
    }
}
