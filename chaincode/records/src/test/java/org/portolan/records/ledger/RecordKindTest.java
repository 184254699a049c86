package org.portolan.records.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.records.RecordKinds;
import org.portolan.records.member.MspId;

class RecordKindTest {

    @Test
    void every_kind_that_is_declared_stands_in_the_list_once() {
        List<RecordKind<?>> declared = declared().toList();

        assertThat(declared).isNotEmpty();
        assertThat(RecordKinds.ALL).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void no_two_kinds_share_a_word() {
        assertThat(RecordKinds.ALL).extracting(RecordKind::word).doesNotHaveDuplicates();
    }

    @Test
    void what_bears_on_records_bears_on_those_of_a_kind() {
        var owned = RecordKinds.ALL.stream()
                .filter(OwnedKind.class::isInstance)
                .map(RecordKind::word)
                .toList();
        var subjects = RecordKinds.ALL.stream()
                .flatMap(kind -> kind instanceof SaidKind<?> said ? said.saying().stream() : Stream.empty())
                .map(Saying::subject)
                .toList();

        assertThat(subjects).isNotEmpty().allMatch(owned::contains);
    }

    @Test
    void no_two_kinds_are_told_by_one_name_and_each_can_change() {
        var told = RecordKinds.ALL.stream()
                .flatMap(kind -> kind instanceof OwnedKind<?, ?> owned ? owned.telling().stream() : Stream.empty())
                .toList();

        assertThat(told).isNotEmpty().extracting(Telling::name).doesNotHaveDuplicates();
        assertThat(told)
                .allSatisfy(
                        telling -> assertThat(telling.changes()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void what_is_said_lies_under_its_subject_and_its_speaker() {
        var kind = new SaidKind<>("origin", "originStatement", 2, bytes -> bytes, (names, said) -> true);

        var names = kind.key(List.of("CNCustomsMSP", "C-7"), new MspId("SGCustomsMSP"));

        assertThat(names).containsExactly("CNCustomsMSP", "C-7", "SGCustomsMSP").hasSize(kind.names());
        assertThat(kind.by(names)).isEqualTo(new MspId("SGCustomsMSP"));
    }

    private static Stream<RecordKind<?>> declared() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.portolan.records").stream()
                        .flatMap(owner -> owner.getFields().stream())
                        .filter(field -> field.getRawType().isAssignableTo(RecordKind.class))
                        .map(RecordKindTest::value);
    }

    private static RecordKind<?> value(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (RecordKind<?>) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError("the kind " + field.getFullName() + " cannot be read", hidden);
        }
    }
}
