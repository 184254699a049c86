package org.portolan.records.reason;

/**
 * Why something is refused.
 *
 * @param code stable and machine-readable: the name of a {@link ReasonCode}, or a word of a younger contract
 * @param field path of the field concerned, such as {@code events[3].location}; empty when no single field is at fault
 * @param sentence for a person; it never holds a confidential value
 */
public record Reason(String code, String field, String sentence) {

    /** A reason that concerns no single field. */
    public static Reason of(ReasonCode code, String sentence) {
        return new Reason(code.name(), "", sentence);
    }

    /** A reason that concerns one field. */
    public static Reason at(String field, ReasonCode code, String sentence) {
        return new Reason(code.name(), field, sentence);
    }

    /** What kind of refusal it is; a code that is not known here breaks a rule that is not known here. */
    public ReasonClass kind() {
        return ReasonCode.of(code).map(ReasonCode::kind).orElse(ReasonClass.INVALID);
    }

    /** The same reason seen from one level further out: {@code location} under {@code events[3]}. */
    public Reason under(String outer) {
        if (outer.isEmpty()) {
            return this;
        }
        String joint = field.isEmpty() || field.startsWith("[") ? "" : ".";
        return new Reason(code, outer + joint + field, sentence);
    }

    /** The form that survives the way through Fabric to a client: {@code CODE[field]: sentence}. */
    public String message() {
        return field.isEmpty() ? code + ": " + sentence : code + "[" + field + "]: " + sentence;
    }

    /** The whole sentence, with the field or else the body as its subject where it has none of its own. */
    public String told() {
        return told("The body");
    }

    /** The same, of a part of a body such as one event of many. */
    public String told(String part) {
        if (sentence.isEmpty() || !Character.isLowerCase(sentence.charAt(0))) {
            return sentence;
        }
        return (field.isEmpty() ? part : field) + " " + sentence;
    }

    /** The refusal as an exception, for the edge where one has to be thrown. */
    public InvalidValue asException() {
        return new InvalidValue(this);
    }
}
