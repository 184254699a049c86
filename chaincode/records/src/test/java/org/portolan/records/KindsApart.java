package org.portolan.records;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.records.ledger.RecordKind;

/**
 * Holds for types that know nothing of a kind of record but their own. The rooms of a kind are called as its contract, in
 * every module; which kinds there are {@link RecordKinds} says.
 */
public final class KindsApart extends ArchCondition<JavaClass> {
    private static final Pattern ROOM =
            Pattern.compile("org\\.portolan\\.(?:records|contracts|gateway)\\.(\\w+)(?:\\..*)?");

    private final SortedSet<String> kinds;

    /** With kinds that anybody may know. */
    public KindsApart(String... open) {
        super("know nothing of a kind of record but their own");
        this.kinds = RecordKinds.ALL.stream().map(RecordKind::contract).collect(Collectors.toCollection(TreeSet::new));
        List.of(open).forEach(kinds::remove);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> own = kind(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> known = kind(dependency.getTargetClass());
            if (known.isPresent() && !known.equals(own)) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private Optional<String> kind(JavaClass type) {
        return Optional.of(ROOM.matcher(type.getPackageName()))
                .filter(Matcher::matches)
                .map(room -> room.group(1))
                .filter(kinds::contains);
    }
}
