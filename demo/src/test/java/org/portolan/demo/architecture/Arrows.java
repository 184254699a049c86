package org.portolan.demo.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which room needs which others; rooms that need none are there with none. */
record Arrows(SortedMap<String, SortedSet<String>> needs) {

    /** The rooms right below a package and the arrows between them; classes of the package itself are a room of its name. */
    static Arrows below(String parent, Iterable<JavaClass> classes) {
        SortedMap<String, SortedSet<String>> needs = new TreeMap<>();
        for (JavaClass type : classes) {
            room(parent, type).ifPresent(from -> {
                SortedSet<String> needed = needs.computeIfAbsent(from, absent -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .flatMap(target -> room(parent, target).stream())
                        .filter(to -> !to.equals(from))
                        .forEach(needed::add);
            });
        }
        return new Arrows(needs);
    }

    /** The arrows without those that others lead to as well: what is reached is the same, and people can see how. */
    Arrows fewest() {
        return new Arrows(needs.keySet().stream()
                .collect(Collectors.toMap(
                        from -> from, this::notReachedThroughOthers, (one, other) -> one, TreeMap::new)));
    }

    private SortedSet<String> notReachedThroughOthers(String from) {
        SortedSet<String> direct = new TreeSet<>(needed(from));
        for (String next : needed(from)) {
            direct.removeAll(reached(next));
        }
        return direct;
    }

    private Set<String> reached(String from) {
        Set<String> seen = new HashSet<>();
        reach(from, seen);
        if (seen.contains(from)) {
            throw new IllegalStateException("a circle leads from " + from + " back to it");
        }
        return seen;
    }

    private void reach(String from, Set<String> seen) {
        for (String next : needed(from)) {
            if (seen.add(next)) {
                reach(next, seen);
            }
        }
    }

    private SortedSet<String> needed(String room) {
        return needs.getOrDefault(room, new TreeSet<>());
    }

    private static Optional<String> room(String parent, JavaClass type) {
        String place = type.getPackageName();
        if (place.equals(parent)) {
            return type.getSimpleName().equals("package-info")
                    ? Optional.empty()
                    : Optional.of(parent.substring(parent.lastIndexOf('.') + 1));
        }
        return place.startsWith(parent + ".")
                ? Optional.of(place.substring(parent.length() + 1).split("\\.")[0])
                : Optional.empty();
    }
}
