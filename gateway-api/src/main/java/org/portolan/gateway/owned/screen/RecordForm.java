package org.portolan.gateway.owned.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.screen.FormLabels;
import org.portolan.gateway.screen.FormToken;

/** The form of an act, whose button is the message {@code KIND.act.NAME}: what is entered, in the order of the page. */
public record RecordForm(String name, List<FormField> fields) {

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
        return new RecordForm(name, List.of(fields));
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

    /** The fields as they stand together on the page. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (var field : fields) {
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
        fields.forEach(field -> parameters.put(field.name(), field.sort() == Sort.CODES));
        return parameters;
    }

    /** What was entered, as the document that programs send for the same act; nothing where they send nothing. */
    public byte[] document(Map<String, String> entered) {
        return fields.isEmpty() ? new byte[0] : FormDocument.write(fields, entered);
    }
}
