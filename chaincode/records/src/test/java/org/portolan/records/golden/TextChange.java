package org.portolan.records.golden;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a text: the lines that fell away and those that came, without the ones around them. */
final class TextChange {
    private static final int MOST = 20;

    private TextChange() {}

    /** Empty where nothing did. */
    static String of(String kept, String made) {
        if (kept.equals(made)) {
            return "";
        }
        List<String> before = kept.lines().toList();
        List<String> after = made.lines().toList();
        int same = same(before, after);
        int end = same(
                before.subList(same, before.size()).reversed(),
                after.subList(same, after.size()).reversed());
        return Stream.of(
                        Stream.of("from line " + (same + 1) + " on:"),
                        lines("- ", before.subList(same, before.size() - end)),
                        lines("+ ", after.subList(same, after.size() - end)))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }

    private static int same(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static Stream<String> lines(String sign, List<String> lines) {
        Stream<String> first = lines.stream().limit(MOST).map(line -> sign + line);
        return lines.size() > MOST
                ? Stream.concat(first, Stream.of(sign + "and " + (lines.size() - MOST) + " lines more"))
                : first;
    }
}
