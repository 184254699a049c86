package org.portolan.gateway.reading;

import java.util.function.Function;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.reason.InvalidValue;

/** Reads parts of an address into values that are valid when they exist. */
public final class AddressPart {

    private AddressPart() {}

    /** A value, or a problem with its reason that names the part. */
    public static <T> T read(String name, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong.reason()).at(name).exception();
        }
    }
}
