package org.portolan.gateway.screen;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people call the fields of a form.
 *
 * @param of keys of messages by the fields' names
 * @param within keys of what a field is entered together with, where its own words do not tell
 * @param ids what the ids of the fields on the page begin with, before their names
 */
public record FormLabels(Map<String, String> of, Map<String, String> within, String ids) {
    public FormLabels {
        of = Map.copyOf(of);
        within = Map.copyOf(within);
    }

    /** Labels whose keys begin alike and end with the fields' names. */
    public static FormLabels of(String prefix, String ids, Collection<String> names) {
        return new FormLabels(
                names.stream().distinct().collect(Collectors.toMap(Function.identity(), name -> prefix + name)),
                Map.of(),
                ids);
    }
}
