package org.portolan.records;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for types in packages that do not overflow. */
final class FewTypesAPackage extends ArchCondition<JavaClass> {
    private final int most;

    FewTypesAPackage(int most) {
        super("share a package with at most " + most + " types");
        this.most = most;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        long types = type.getPackage().getClasses().stream()
                .filter(other -> !other.getName().contains("$"))
                .filter(other -> !other.isArray() && !other.getName().endsWith("package-info"))
                .count();
        if (types > most) {
            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has " + types + " types"));
        }
    }
}
