package org.portolan.gateway.ubl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of other lists that stand in UBL for ours. */
public final class UblCodes {
    public static final String TRADER = "TIN";
    public static final String MEMBER = "MSP id";
    public static final String AGREEMENT = "Agreement on origin";
    public static final String HARMONIZED_SYSTEM = "HS";
    public static final Map<String, String> DOCUMENT_TYPES = Map.of("listID", "UN/ECE 1001");
    public static final Map<String, String> PACKAGE_TYPES = Map.of("listID", "UN/ECE Recommendation 21");
    public static final Map<String, String> MODES = Map.of("listID", "UN/ECE Recommendation 19");

    /** A certificate of origin in UN/ECE 1001. */
    public static final String PROOF_OF_ORIGIN = "861";

    /** The transport documents of UN/ECE 1001 that are read: bill of lading, rail, road, air waybill, multimodal. */
    public static final List<String> TRANSPORT_DOCUMENTS = List.of("705", "720", "730", "740", "760");

    /** ISO 4217 for no currency, where UBL wants an amount and the certificate tells none. */
    public static final String NO_CURRENCY = "XXX";

    public static final String ORIGIN_MARK = "originMark";
    public static final String PRODUCER_STATED = "producerStated";

    private UblCodes() {}

    /** The number of a code in a list that counts from 1. */
    public static String number(Enum<?> code) {
        return Integer.toString(code.ordinal() + 1);
    }

    /** The code of this number. */
    public static <E extends Enum<E>> Optional<E> numbered(String number, E[] codes) {
        return Stream.of(codes).filter(code -> number(code).equals(number)).findFirst();
    }

    /** A code in words, such as ISSUED RETROACTIVELY. */
    public static String words(Enum<?> code) {
        return code.name().replace('_', ' ');
    }

    /** The code of these words, however they are written. */
    public static <E extends Enum<E>> Optional<E> named(String words, E[] codes) {
        String plain = words.toUpperCase(Locale.ROOT).replace('-', ' ');
        return Stream.of(codes).filter(code -> words(code).equals(plain)).findFirst();
    }
}
