package org.portolan.gateway.screen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The hidden field by which a form is known again when it is sent twice: without it, it could act twice. */
public final class FormToken {
    /** The field's name. */
    public static final String NAME = "form";

    private FormToken() {}

    /** Reads the field; a form without it is refused. */
    public static UUID read(@Nullable String text) {
        if (text == null) {
            throw missing();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException another) {
            throw missing();
        }
    }

    /** The refusal of a form that cannot be known again. */
    public static ScreenRefusal missing() {
        return new ScreenRefusal(HttpStatus.BAD_REQUEST, "refusal.form");
    }
}
