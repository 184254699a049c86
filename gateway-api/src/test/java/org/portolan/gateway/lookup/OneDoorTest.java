package org.portolan.gateway.lookup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.trace.Traces;

@AnalyzeClasses(packages = "org.portolan.gateway", importOptions = DoNotIncludeTests.class)
final class OneDoorTest {
    @ArchTest
    static final ArchRule whoever_reads_a_trail_or_a_right_to_it_goes_through_the_door = classes()
            .that()
            .resideOutsideOfPackages("..gateway.trace..", "..gateway.lookup", "..gateway.alarm.watch..")
            .and(DescribedPredicate.describe("read trails or rights to them", OneDoorTest::readsTrails))
            .and()
            .doNotHaveSimpleName("AlarmPresenter")
            .should(goThroughTheDoor())
            .because("a question is counted if it was a guess, told if an authority asked it, and takes the same time;"
                    + " what raises alarms answers nobody, and alarms are worded after AlarmLists let them through");

    @Test
    void somebody_who_goes_round_it_is_caught() {
        var round = new ClassFileImporter()
                .importClasses(AroundTheDoor.class, Traces.class, Lookups.class).stream()
                        .filter(each -> each.isEquivalentTo(AroundTheDoor.class))
                        .toList();

        assertThat(round).singleElement().satisfies(each -> {
            assertThat(readsTrails(each)).isTrue();
            assertThat(goesThrough(each)).isFalse();
        });
    }

    private static boolean readsTrails(JavaClass reader) {
        return Stream.of(Traces.class, Entitlement.class, SharedSight.class).anyMatch(door -> dependsOn(reader, door));
    }

    private static ArchCondition<JavaClass> goThroughTheDoor() {
        return new ArchCondition<>("ask Lookups, or be asked by such alone") {
            @Override
            public void check(JavaClass reader, ConditionEvents events) {
                if (!goesThrough(reader)) {
                    events.add(SimpleConditionEvent.violated(reader, reader.getName() + " goes round the door"));
                }
            }
        };
    }

    private static boolean goesThrough(JavaClass reader) {
        return dependsOn(reader, Lookups.class)
                || !reader.getModifiers().contains(JavaModifier.PUBLIC) && isAskedByTheDoorAlone(reader);
    }

    private static boolean isAskedByTheDoorAlone(JavaClass reader) {
        var askers = reader.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(asker -> !asker.getName().startsWith(reader.getName()))
                .toList();
        return !askers.isEmpty() && askers.stream().allMatch(asker -> dependsOn(asker, Lookups.class));
    }

    private static boolean dependsOn(JavaClass reader, Class<?> other) {
        return reader.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(other));
    }
}
