package org.portolan.gateway.reading;

import java.util.ArrayList;
import java.util.List;
import org.portolan.records.container.ContainerNumber;

/** A list of container numbers as people paste it: between commas, semicolons, lines or blanks, which numbers have too. */
public final class ContainerNumbers {
    private static final int OWNER = 4;
    private static final int LENGTH = 11;

    private final List<String> numbers = new ArrayList<>();
    private String begun = "";

    private ContainerNumbers() {}

    /** The numbers without what makes no difference, each once; they may be no numbers for all that. */
    public static List<String> listed(String text) {
        ContainerNumbers list = new ContainerNumbers();
        for (String piece : text.split("[,;|\\r\\n\uFF0C\uFF1B\u3001\u060C\u061B]+")) {
            for (String word : piece.split("[\\s\\p{Z}]+")) {
                list.add(ContainerNumber.plain(word));
            }
            list.end();
        }
        return list.numbers.stream().distinct().toList();
    }

    private void add(String word) {
        boolean another = !word.isEmpty() && Character.isLetter(word.charAt(0)) && begun.length() >= OWNER;
        if (another || begun.length() >= LENGTH) {
            end();
        }
        begun += word;
    }

    private void end() {
        if (!begun.isEmpty()) {
            numbers.add(ContainerNumber.plain(begun));
            begun = "";
        }
    }
}
