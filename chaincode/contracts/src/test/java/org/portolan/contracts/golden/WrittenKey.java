package org.portolan.contracts.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portolan.records.digest.Digest;

/** A composite key: the word of its kind and the names after it. */
record WrittenKey(String word, List<String> names) {
    WrittenKey {
        names = List.copyOf(names);
    }

    /** From the form in which the golden files tell it, each part between two bars. */
    static WrittenKey parse(String told) {
        List<String> parts = List.of(told.substring(1).split("\\|"));
        return new WrittenKey(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** The key of another kind that begins with the same names. */
    WrittenKey relative(String other, String... more) {
        List<String> longer = new ArrayList<>(names);
        longer.addAll(List.of(more));
        return new WrittenKey(other, longer);
    }

    /** What a private collection shows of it to all members. */
    String hash() {
        String text = "\0" + word + "\0" + String.join("\0", names) + "\0";
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
