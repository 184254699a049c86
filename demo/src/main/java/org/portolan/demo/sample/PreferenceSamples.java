package org.portolan.demo.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What New Zealand's officer books on certificates: declared five days after their issue by the consignee, as a claim
 * wants where a certificate identifies it, and refused two days later.
 */
final class PreferenceSamples {
    /** The trader number of the consignee in Auckland. */
    static final String IMPORTER = "NZ9429041234567";

    private final LocalDate declared;
    private final LocalDate refused;

    PreferenceSamples(LocalDate issued) {
        this.declared = issued.plusDays(5);
        this.refused = issued.plusDays(7);
    }

    /** Claims kilograms of the only item. */
    Map<String, ?> claim(String declaration, String hsCode, String kilograms) {
        return Map.of(
                "declaration",
                declaration,
                "declarationDate",
                declared.toString(),
                "importer",
                IMPORTER,
                "lines",
                List.of(Map.of(
                        "declarationItem",
                        1,
                        "certificateItem",
                        1,
                        "hsCode",
                        hsCode,
                        "quantity",
                        kilograms(kilograms))));
    }

    /** Grants so many kilograms of what was claimed; the rest can be claimed again. */
    Map<String, ?> grant(String declaration, String kilograms) {
        return Map.of(
                "declaration",
                declaration,
                "lines",
                List.of(Map.of("declarationItem", 1, "certificateItem", 1, "quantity", kilograms(kilograms))));
    }

    /** Refuses all that was claimed. */
    Map<String, ?> denial(String declaration) {
        return Map.of(
                "declaration",
                declaration,
                "notice",
                Map.of(
                        "noticeNumber", "NZ-RN-2611-0012",
                        "noticeDate", refused.toString(),
                        "legalBasis", "CHINA-NZ, direct consignment",
                        "grounds", List.of("DIRECT_CONSIGNMENT"),
                        "itemsConcerned", List.of(1)));
    }

    private static Map<String, String> kilograms(String value) {
        return Map.of("value", value, "unit", "KGM");
    }
}
