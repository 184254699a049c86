package org.portolan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** Asks for the reason of a refusal and fails when there is none. */
public final class Refusals {
    private Refusals() {}

    public static Reason reasonOf(ThrowingCallable attempt) {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, attempt);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.getMessage()).isEqualTo(refusal.reason().message());
        return refusal.reason();
    }
}
