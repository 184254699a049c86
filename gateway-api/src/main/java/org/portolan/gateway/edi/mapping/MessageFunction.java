package org.portolan.gateway.edi.mapping;

import java.util.Optional;

/** What a message does to earlier ones, by data element 1225 of BGM. */
public enum MessageFunction {
    ORIGINAL,
    /** Says the same as an earlier message once more. */
    DUPLICATE,
    /** Takes the place of an earlier message. */
    REPLACE,
    /** Takes an earlier message back. */
    CANCEL;

    static Optional<MessageFunction> of(String code) {
        return switch (code) {
            case "9", "2", "22" -> Optional.of(ORIGINAL);
            case "7" -> Optional.of(DUPLICATE);
            case "4", "5" -> Optional.of(REPLACE);
            case "1", "3" -> Optional.of(CANCEL);
            default -> Optional.empty();
        };
    }

    /** The same for an answer, which is new when it says that it is a status or a response. */
    static Optional<MessageFunction> ofResponse(String code) {
        return code.equals("8") || code.equals("11") ? Optional.of(ORIGINAL) : of(code);
    }

    /** Whether an earlier message is meant. */
    public boolean isAboutEarlier() {
        return this != ORIGINAL;
    }
}
