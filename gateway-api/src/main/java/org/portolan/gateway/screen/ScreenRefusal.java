package org.portolan.gateway.screen;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.Role;
import org.springframework.http.HttpStatus;

/** Says on a page of its own why a page cannot be shown. */
public final class ScreenRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String message;
    private final transient List<String> words;

    /**
     * A refusal.
     *
     * @param message key of a message
     */
    public ScreenRefusal(HttpStatus status, String message) {
        this(status, message, List.of());
    }

    private ScreenRefusal(HttpStatus status, String message, List<String> words) {
        super(message, null, false, false);
        this.status = status;
        this.message = message;
        this.words = words;
    }

    /**
     * The address asks for something that cannot be understood, so that any answer could be one to another question.
     *
     * @param rule key of a message about a parameter
     * @param words the parameter's name, and what else the message says
     */
    public static ScreenRefusal parameter(String rule, String... words) {
        return new ScreenRefusal(HttpStatus.BAD_REQUEST, rule, List.of(words));
    }

    /**
     * The reader, if it has one of the roles: the first line of a method whose page not everybody may see.
     *
     * @param reader the caller of the request, null before a key was entered
     */
    public static Caller unless(@Nullable Caller reader, Role... roles) {
        if (reader == null) {
            throw new ScreenRefusal(HttpStatus.UNAUTHORIZED, "refusal.signedOut");
        }
        if (Stream.of(roles).noneMatch(reader.roles()::contains)) {
            throw new ScreenRefusal(HttpStatus.FORBIDDEN, "refusal.notEntitled");
        }
        return reader;
    }

    HttpStatus status() {
        return status;
    }

    String message() {
        return message;
    }

    List<String> words() {
        return words;
    }
}
