package org.portolan.records.origin.details;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;
import org.portolan.records.trade.HsCode;
import org.portolan.records.trade.HsEdition;

/**
 * Goods of one kind. The criterion is the agreement's own code, such as {@code WO}, {@code WO-AK} or {@code CTH+RVC 40%}; a value stands only
 * where the criterion is a regional value content.
 *
 * @param nationalCode the importing party's tariff code, beginning with the six digits of the Harmonized System
 * @param quantity by which what is left is counted when a preference is claimed
 */
public record CertificateItem(
        String description,
        HsCode hsCode,
        Optional<String> nationalCode,
        String originCriterion,
        CountryCode originCountry,
        Optional<OriginMark> originMark,
        Amount quantity,
        Optional<Amount> secondQuantity,
        Optional<Amount> grossWeight,
        Optional<Packages> packages,
        Optional<String> marks,
        Optional<Amount> fobValue,
        List<Invoice> invoices,
        Producers producers) {
    private static final String WORD = "(?:or|and|Rule|(?:[A-Z0-9%+/().,&:;\"'*-]|\\([a-z]{1,4}\\))+)";
    private static final Pattern CRITERION = Pattern.compile("(?=[A-Z0-9\"'(])" + WORD + "(?: " + WORD + ")*");
    private static final int LONGEST_CRITERION = 50;
    private static final Pattern NATIONAL_CODE = Pattern.compile("\\d{6,12}");
    private static final int MOST_INVOICES = 20;

    /** Units of mass of UN/ECE Recommendation 20 in which trade weighs. */
    private static final Set<String> MASS =
            new TreeSet<>(Set.of("CWA", "CWI", "DTN", "GRM", "KGM", "LBR", "LTN", "ONZ", "STN", "TNE"));

    static final Shape<CertificateItem> SHAPE = Shape.<CertificateItem>of(item -> {
                var description = item.required("description", TextForm.WORDS, CertificateItem::description);
                var hsCode = item.required(
                        "hsCode", TextForm.WORDS, goods -> goods.hsCode().code());
                var hsEdition = item.required(
                        "hsEdition", HsEdition.TEXT, goods -> goods.hsCode().edition());
                var nationalCode = item.optional(
                        "nationalCode", TextForm.WORDS.patterned(NATIONAL_CODE), CertificateItem::nationalCode);
                var originCriterion =
                        item.required("originCriterion", TextForm.WORDS, CertificateItem::originCriterion);
                var originCountry = item.required("originCountry", CountryCode.TEXT, CertificateItem::originCountry);
                var originMark =
                        item.optional("originMark", TextForm.codes(OriginMark.class), CertificateItem::originMark);
                var quantity = item.required("quantity", Amount.SHAPE, CertificateItem::quantity);
                var secondQuantity = item.optional("secondQuantity", Amount.SHAPE, CertificateItem::secondQuantity);
                var grossWeight = item.optional("grossWeight", Amount.SHAPE, CertificateItem::grossWeight);
                var packages = item.optional("packages", Packages.SHAPE, CertificateItem::packages);
                var marks = item.optional("marks", TextForm.WORDS, CertificateItem::marks);
                var fobValue = item.optional("fobValue", Amount.SHAPE, CertificateItem::fobValue);
                var invoices = item.list("invoices", MOST_INVOICES, Invoice.SHAPE, CertificateItem::invoices);
                var producers = item.list(
                        "producers",
                        Producers.MOST,
                        Party.SHAPE,
                        goods -> goods.producers().named());
                var producerStated = item.optional(
                        "producerStated",
                        TextForm.codes(ProducerStated.class),
                        goods -> goods.producers().stated());
                return taken -> new CertificateItem(
                        taken.of(description),
                        taken.part(code -> new HsCode(code.of(hsCode), code.of(hsEdition))),
                        taken.of(nationalCode),
                        taken.of(originCriterion),
                        taken.of(originCountry),
                        taken.of(originMark),
                        taken.of(quantity),
                        taken.of(secondQuantity),
                        taken.of(grossWeight),
                        taken.of(packages),
                        taken.of(marks),
                        taken.of(fobValue),
                        taken.of(invoices),
                        taken.part(box -> new Producers(box.of(producers), box.of(producerStated))));
            })
            .named("CertificateItem", "Goods of one kind.");

    public CertificateItem {
        PlainText.require("description", description, 500);
        Identifier.require("originCriterion", originCriterion, LONGEST_CRITERION);
        Identifier.require(
                "originCriterion", originCriterion, CRITERION, "must be a criterion such as WO, WO-AK or CTH+RVC 40%");
        PlainText.check("marks", marks, 200);
        invoices = Distinct.listed("invoices", invoices, MOST_INVOICES);
        nationalCode.ifPresent(code -> requireNational(code, hsCode));
        grossWeight.ifPresent(CertificateItem::requireMass);
    }

    private static void requireNational(String code, HsCode hsCode) {
        Identifier.require("nationalCode", code, NATIONAL_CODE, "must have 6 to 12 digits");
        if (!code.startsWith(hsCode.subheading())) {
            throw new InvalidValue(Reason.at(
                    "nationalCode", ReasonCode.CONTRADICTION, "must begin with the first six digits of hsCode"));
        }
    }

    private static void requireMass(Amount weight) {
        if (!MASS.contains(weight.unit())) {
            throw new InvalidValue(Reason.at(
                    "grossWeight.unit", ReasonCode.UNKNOWN_CODE, "must be a unit of mass: " + String.join(", ", MASS)));
        }
    }
}
