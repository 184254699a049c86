package org.portolan.records.origin.details;

import java.util.List;
import java.util.Optional;
import org.portolan.records.place.CountryCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.trade.HsCode;
import org.portolan.records.trade.HsEdition;

/** Goods of one kind as certificates of the first version tell them: with at most one invoice, and nothing of how they are packed. */
final class FormerCertificateItem {
    private static final Shape<Invoice> INVOICE = Shape.<Invoice>of(invoice -> {
                var number = invoice.required("number", TextForm.WORDS, Invoice::number);
                var date = invoice.required("date", TextForm.DAY, Invoice::date);
                return taken -> new Invoice(taken.of(number), taken.of(date));
            })
            .until(2, Invoice.SHAPE);

    static final Shape<CertificateItem> SHAPE = Shape.<CertificateItem>of(item -> {
                var description = item.required("description", TextForm.WORDS, CertificateItem::description);
                var hsCode = item.required(
                        "hsCode", TextForm.WORDS, goods -> goods.hsCode().code());
                var hsEdition = item.required(
                        "hsEdition", HsEdition.TEXT, goods -> goods.hsCode().edition());
                var originCriterion =
                        item.required("originCriterion", TextForm.WORDS, CertificateItem::originCriterion);
                var originCountry = item.required("originCountry", CountryCode.TEXT, CertificateItem::originCountry);
                var quantity = item.required("quantity", Amount.SHAPE, CertificateItem::quantity);
                var marks = item.optional("marks", TextForm.WORDS, CertificateItem::marks);
                var fobValue = item.optional("fobValue", Amount.SHAPE, CertificateItem::fobValue);
                var invoice = item.optional(
                        "invoice", INVOICE, goods -> goods.invoices().stream().findFirst());
                return taken -> new CertificateItem(
                        taken.of(description),
                        taken.part(code -> new HsCode(code.of(hsCode), code.of(hsEdition))),
                        Optional.empty(),
                        taken.of(originCriterion),
                        taken.of(originCountry),
                        Optional.empty(),
                        taken.of(quantity),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        taken.of(marks),
                        taken.of(fobValue),
                        taken.of(invoice).map(List::of).orElseGet(List::of),
                        Producers.UNSAID);
            })
            .until(2, CertificateItem.SHAPE);

    private FormerCertificateItem() {}
}
