package org.portolan.records.container;

import java.util.List;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * What makes the goods special to a terminal: dangerous (UN number and IMDG class) or kept cold.
 *
 * @param further dangerous goods beside those of {@code unNumber} and {@code imdgClass}; an event of one kind has none, and
 *     so the bytes that it always had
 */
public record Cargo(
        Optional<Boolean> dangerous,
        Optional<String> unNumber,
        Optional<String> imdgClass,
        Optional<Boolean> reefer,
        List<DangerousGoods> further) {
    /** The most dangerous goods beside the first. */
    public static final int MOST_FURTHER = 20;

    /** Nothing is known of the goods. */
    public static final Cargo NONE = new Cargo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Cargo {
        further = List.copyOf(further);
        DangerousGoods.check(unNumber, imdgClass);
        if (dangerous.equals(Optional.of(false)) && (unNumber.isPresent() || imdgClass.isPresent())) {
            throw new InvalidValue(Reason.at(
                    "dangerousFlag", ReasonCode.CONTRADICTION, "must not be false beside a UN number or IMDG class"));
        }
        checkFurther(unNumber, imdgClass, further);
    }

    /** Goods of at most one dangerous kind. */
    public Cargo(
            Optional<Boolean> dangerous,
            Optional<String> unNumber,
            Optional<String> imdgClass,
            Optional<Boolean> reefer) {
        this(dangerous, unNumber, imdgClass, reefer, List.of());
    }

    /** Whether the goods are known to be dangerous. */
    public boolean isDangerous() {
        return dangerous.orElse(unNumber.isPresent() || imdgClass.isPresent());
    }

    /** There is one way to say a thing: the first kind stands in the flat fields, and none stands twice. */
    private static void checkFurther(
            Optional<String> unNumber, Optional<String> imdgClass, List<DangerousGoods> further) {
        if (further.isEmpty()) {
            return;
        }
        if (unNumber.isEmpty() && imdgClass.isEmpty()) {
            throw new InvalidValue(Reason.at(
                    "furtherDangerousGoods",
                    ReasonCode.CONTRADICTION,
                    "must stand beside unNumber or imdgClass of the first"));
        }
        boolean twice = further.contains(new DangerousGoods(unNumber, imdgClass))
                || further.stream().distinct().count() < further.size();
        if (further.size() > MOST_FURTHER || twice) {
            throw new InvalidValue(Reason.at(
                    "furtherDangerousGoods",
                    ReasonCode.LIST_SIZE,
                    "must be at most " + MOST_FURTHER + ", none of them twice or like the first"));
        }
    }
}
