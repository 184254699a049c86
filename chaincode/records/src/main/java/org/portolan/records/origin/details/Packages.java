package org.portolan.records.origin.details;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/**
 * How the goods are packed: how many packages of which kind by UN/ECE Recommendation 21. Goods in bulk have its codes for
 * bulk and no count, so that a count that was forgotten is not taken for bulk.
 */
public record Packages(Optional<Integer> count, String kind) {
    /** As many as EDIFACT has digits for (7224). */
    static final int MOST = 99_999_999;

    private static final Pattern KIND = Pattern.compile("[A-Z0-9]{2}");
    private static final Set<String> BULK = new TreeSet<>(Set.of("VG", "VL", "VO", "VQ", "VR", "VS", "VY"));

    static final Shape<Packages> SHAPE = Shape.<Packages>of(packages -> {
                var count = packages.optional("count", IntegerForm.COUNTED, Packages::count);
                var kind = packages.required(
                        "kind",
                        TextForm.WORDS
                                .patterned(KIND)
                                .described("UN/ECE Recommendation 21; VG, VL, VO, VQ, VR, VS or VY in bulk.")
                                .like("CT"),
                        Packages::kind);
                return taken -> new Packages(taken.of(count), taken.of(kind));
            })
            .named("Packages", "How many packages of which kind; goods in bulk have a kind alone.");

    public Packages {
        Identifier.require(
                "kind", kind, KIND, "must be a code of two characters of UN/ECE Recommendation 21, such as CT or VR");
        if (count.filter(number -> number < 1 || number > MOST).isPresent()) {
            throw new InvalidValue(Reason.at("count", ReasonCode.RANGE, "must be 1 to " + MOST));
        }
        if (count.isPresent() && BULK.contains(kind)) {
            throw new InvalidValue(
                    Reason.at("count", ReasonCode.CONTRADICTION, "must not stand where goods are in bulk"));
        }
        if (count.isEmpty() && !BULK.contains(kind)) {
            throw new InvalidValue(Reason.at(
                    "count",
                    ReasonCode.MISSING_FIELD,
                    "is mandatory unless the kind is one of goods in bulk: " + String.join(", ", BULK)));
        }
    }
}
