package org.portolan.records;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for classes whose code, as far as the class file tells, ends before a line. */
final class FewLines extends ArchCondition<JavaClass> {
    private final int most;

    FewLines(int most) {
        super("have at most " + most + " lines");
        this.most = most;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int last = type.getCodeUnits().stream()
                .map(JavaCodeUnit::getAccessesFromSelf)
                .flatMap(accesses -> accesses.stream())
                .mapToInt(access -> access.getLineNumber())
                .max()
                .orElse(0);
        if (last > most) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " has code at line " + last));
        }
    }
}
