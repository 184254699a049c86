package org.portolan.gateway.dcsa.v3;

import java.util.Optional;
import org.portolan.gateway.dcsa.form.ObjectForm;

/**
 * One piece of feedback of DCSA 3.0.0.
 *
 * @param path JSONPath in the request's body, such as {@code $.events[2].eventLocation}
 */
public record FeedbackElement(Severity severity, String message, Optional<String> path) {
    private static final int LONGEST_MESSAGE = 5_000;
    private static final int LONGEST_PATH = 1_000;

    /** How much it matters. */
    public enum Severity {
        /** Something was not processed. */
        ERROR,
        /** Something was processed otherwise than may be expected. */
        WARN,
        /** How something was processed. */
        INFO
    }

    public FeedbackElement {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        path = path.filter(text -> text.length() <= LONGEST_PATH);
    }

    /** The element in DCSA's form. */
    public ObjectForm form() {
        return ObjectForm.begin()
                .text("severity", severity)
                .text("message", message)
                .text("propertyPath", path);
    }
}
