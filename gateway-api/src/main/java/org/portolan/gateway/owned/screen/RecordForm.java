package org.portolan.gateway.owned.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.screen.FormLabels;
import org.portolan.gateway.screen.FormToken;

/**
 * The form of an act, whose button is the message {@code KIND.act.NAME}: what is entered, in the order of the page.
 *
 * @param lines the lines of which somebody may ask for one more, if there are such
 * @param version the schema version of the confidential part that is entered
 */
public record RecordForm(String name, List<FormField> fields, Optional<FormLines> lines, int version) {
    /** The parameter by which a form asks for one more line in place of being taken. */
    static final String MORE = "more";

    /**
     * What is entered together, under the message {@code KIND.field.NAME}; what stands by itself has no name.
     *
     * @param number which of several, counted from 1
     */
    public record Group(String name, Optional<Integer> number, List<FormField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    public RecordForm {
        fields = List.copyOf(fields);
    }

    /** A form with these fields. */
    public static RecordForm of(String name, FormField... fields) {
        return new RecordForm(name, List.of(fields), Optional.empty(), 1);
    }

    /** A form with these fields, some of them in lines. */
    public static RecordForm of(String name, FormLines lines, List<FormField> fields) {
        return new RecordForm(name, fields, Optional.of(lines), 1);
    }

    /** What people call the fields, in the words of a kind. */
    FormLabels labels(String kind, String ids) {
        return new FormLabels(
                fields.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                FormField::name, field -> kind + ".field." + field.label())),
                fields.stream()
                        .filter(field -> !field.group().isEmpty())
                        .collect(Collectors.toUnmodifiableMap(
                                FormField::name, field -> kind + ".field." + FormField.withoutNumber(field.group()))),
                ids);
    }

    /** The fields as they stand together on the page, with as many lines as were there when this was typed. */
    public List<Group> groups(Map<String, String> typed) {
        List<Group> groups = new ArrayList<>();
        for (var field : fieldsOn(typed)) {
            if (groups.isEmpty() || !groups.getLast().fields().getLast().group().equals(field.group())) {
                groups.add(new Group(
                        FormField.withoutNumber(field.group()), FormField.number(field.group()), List.of(field)));
            } else {
                var last = groups.removeLast();
                List<FormField> more = new ArrayList<>(last.fields());
                more.add(field);
                groups.add(new Group(last.name(), last.number(), more));
            }
        }
        return groups;
    }

    /** The parameters that the form sends, and whether they may stand several times. */
    SequencedMap<String, Boolean> parameters() {
        SequencedMap<String, Boolean> parameters = new LinkedHashMap<>();
        parameters.put(FormToken.NAME, false);
        lines.ifPresent(several -> parameters.put(MORE, false));
        fields.forEach(field -> parameters.put(field.name(), field.sort() == Sort.CODES));
        return parameters;
    }

    /** Whether there may be more lines than were there when this was typed. */
    public boolean mayGrow(Map<String, String> typed) {
        return lines.filter(several -> several.in(typed) < several.most()).isPresent();
    }

    /** The first field of the line that follows those that were there when this was typed, if there may be one more. */
    Optional<String> nextLine(Map<String, String> typed) {
        return lines.flatMap(several -> {
            var next = OptionalInt.of(several.in(typed));
            return fields.stream()
                    .map(FormField::name)
                    .filter(field -> several.of(field).equals(next))
                    .findFirst();
        });
    }

    /** What was entered, its lines numbered as they are in what is sent: those that are empty come last. */
    Map<String, String> filledFirst(Map<String, String> entered) {
        return lines.map(several -> several.filledFirst(entered)).orElse(entered);
    }

    private List<FormField> fieldsOn(Map<String, String> typed) {
        return lines.map(several -> {
                    int there = several.in(typed);
                    return fields.stream()
                            .filter(field -> several.of(field.name()).orElse(-1) < there)
                            .toList();
                })
                .orElse(fields);
    }

    /** What was entered, as the document that programs send for the same act; nothing where they send nothing. */
    public byte[] document(Map<String, String> entered) {
        return fields.isEmpty() ? new byte[0] : FormDocument.write(fields, entered, version);
    }
}
