package org.portolan.network.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong in one file, so that its author can mend everything in one go. */
public final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();
    private final Map<String, Integer> lineOfTaken = new HashMap<>();

    /** Records that the given line is wrong for the reason the sentence gives. */
    public void add(int line, String sentence) {
        found.add(new Mistake(line, sentence));
    }

    /** Records a mistake if another value of the same kind was the same. Values missing from the file are no duplicates. */
    public void refuseDuplicate(String kind, Text value) {
        if (value.isMissing()) {
            return;
        }
        Integer first = lineOfTaken.putIfAbsent(kind + '\0' + value.value(), value.line());
        if (first != null) {
            add(value.line(), "%s '%s' is already used on line %d".formatted(kind, value.value(), first));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found so far, in the order of the lines. */
    public List<Mistake> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
