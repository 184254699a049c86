package org.portolan.network.yaml;

import java.util.function.Predicate;

/** A scalar of a YAML file and the line it stands on; empty when the file lacks it, which is then recorded already. */
public record Text(String value, int line) {

    static Text missing(int line) {
        return new Text("", line);
    }

    /** Whether the file lacks it, so that what depends on it need not be looked at. */
    public boolean isMissing() {
        return value.isEmpty();
    }

    /** This text, after recording a mistake with the rule if the text is there and breaks it. */
    public Text mustBe(Predicate<String> rule, String sentence, Mistakes mistakes) {
        if (!isMissing() && !rule.test(value)) {
            mistakes.add(line, "'%s' %s".formatted(value, sentence));
        }
        return this;
    }
}
