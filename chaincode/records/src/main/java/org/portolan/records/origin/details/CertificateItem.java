package org.portolan.records.origin.details;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.place.CountryCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;
import org.portolan.records.trade.HsCode;
import org.portolan.records.trade.HsEdition;

/**
 * Goods of one kind. The criterion is the agreement's own code, such as {@code WO}, {@code WO-AK} or {@code CTH+RVC 40%}; a value stands only
 * where the criterion is a regional value content.
 */
public record CertificateItem(
        String description,
        HsCode hsCode,
        String originCriterion,
        CountryCode originCountry,
        Amount quantity,
        Optional<String> marks,
        Optional<Amount> fobValue,
        Optional<Invoice> invoice) {
    private static final String WORD = "(?:or|and|Rule|(?:[A-Z0-9%+/().,&:;\"'*-]|\\([a-z]{1,4}\\))+)";
    private static final Pattern CRITERION = Pattern.compile("(?=[A-Z0-9\"'(])" + WORD + "(?: " + WORD + ")*");
    private static final int LONGEST_CRITERION = 50;

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
                var invoice = item.optional("invoice", Invoice.SHAPE, CertificateItem::invoice);
                return taken -> new CertificateItem(
                        taken.of(description),
                        taken.part(code -> new HsCode(code.of(hsCode), code.of(hsEdition))),
                        taken.of(originCriterion),
                        taken.of(originCountry),
                        taken.of(quantity),
                        taken.of(marks),
                        taken.of(fobValue),
                        taken.of(invoice));
            })
            .named("CertificateItem", "Goods of one kind.");

    public CertificateItem {
        PlainText.require("description", description, 500);
        Identifier.require("originCriterion", originCriterion, LONGEST_CRITERION);
        Identifier.require(
                "originCriterion", originCriterion, CRITERION, "must be a criterion such as WO, WO-AK or CTH+RVC 40%");
        PlainText.check("marks", marks, 200);
    }
}
