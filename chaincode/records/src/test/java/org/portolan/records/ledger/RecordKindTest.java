package org.portolan.records.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.RecordKinds;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.fixture.Operators;
import org.portolan.records.fixture.WrittenDown;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.statement.Statement;

class RecordKindTest {
    private static final MspId SG = new MspId("SGCustomsMSP");

    @Test
    void every_kind_that_is_declared_stands_in_the_list_once() {
        var declared = declared();

        assertThat(declared).isNotEmpty();
        WrittenDown.assertSame(
                "ALL of RecordKinds, or in spokenOf of its kind",
                RecordKinds.ALL.stream().map(RecordKind::word).toList(),
                declared.stream().map(RecordKind::word).toList());
    }

    @Test
    void no_two_kinds_share_a_word() {
        assertThat(RecordKinds.ALL).extracting(RecordKind::word).doesNotHaveDuplicates();
    }

    @Test
    void what_bears_on_records_is_named_by_the_kind_of_which_they_are() {
        var named = RecordKinds.OWNED.stream()
                .flatMap(kind -> kind.sayings().stream().map(said -> said.word() + " of " + kind.word()))
                .toList();

        assertThat(named).isNotEmpty();
        WrittenDown.assertSame(
                "spokenOf of the kinds",
                named,
                declared().stream()
                        .<String>mapMulti((kind, subjects) -> {
                            if (kind instanceof SaidKind<?> said) {
                                said.saying()
                                        .map(Saying::subject)
                                        .ifPresent(of -> subjects.accept(said.word() + " of " + of));
                            }
                        })
                        .toList());
    }

    @Test
    void papers_that_bear_an_interest_out_are_found_by_their_containers() {
        assertThat(RecordKinds.OWNED)
                .filteredOn(kind -> kind.evidence().isPresent())
                .extracting(OwnedKind::word)
                .containsExactly("origin");
        assertThat(CertificateOfOrigin.KIND.words())
                .extracting(OwnedKind.SearchWord::name)
                .startsWith(OwnedKind.CONTAINER, "party");
    }

    @Test
    void every_kind_is_told_by_itself_or_as_a_change_of_what_it_speaks_of() {
        assertThat(RecordKinds.ALL).allSatisfy(kind -> {
            boolean speaksOfRecord =
                    kind instanceof SaidKind<?> said && said.saying().isPresent();
            assertThat(kind.telling().isPresent()).as(kind.word()).isNotEqualTo(speaksOfRecord);
        });
        assertThat(RecordKinds.TOLD)
                .containsKeys("member", "alarmAct")
                .hasSize(2
                        + (int) RecordKinds.ALL.stream()
                                .filter(kind -> kind.telling().isPresent())
                                .count());
    }

    @Test
    void no_two_kinds_are_told_by_one_name_and_each_can_change() {
        var told = RecordKinds.TOLD.values();

        assertThat(told).isNotEmpty().extracting(Telling::name).doesNotHaveDuplicates();
        assertThat(told)
                .allSatisfy(
                        telling -> assertThat(telling.changes()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void what_is_said_lies_under_its_subject_and_its_speaker() {
        var kind = Statement.KIND;

        var names = kind.key(List.of("CNCustomsMSP", "C-7"), SG);

        assertThat(names).containsExactly("CNCustomsMSP", "C-7", SG.id()).hasSize(kind.names());
        assertThat(kind.parts(names)).isEqualTo(names);
        assertThat(kind.by(names)).isEqualTo(SG);
    }

    @Test
    void what_is_said_of_something_that_nobody_owns_has_no_owner_in_its_key() {
        var kind = SignedText.KIND;

        var names = kind.key(List.of("NZ-SG-2026"), SG);

        assertThat(names).containsExactly("NZ-SG-2026", SG.id()).hasSize(kind.names());
        assertThat(kind.parts(names)).containsExactly("", "NZ-SG-2026", SG.id());
        assertThat(kind.by(names)).isEqualTo(SG);
    }

    @Test
    void what_is_kept_of_what_is_said_is_read_as_what_lies_on_the_ledger() {
        var kind = SignedText.KIND;
        var names = kind.key(List.of("NZ-SG-2026"), SG);
        var stored = MutualRecognitionArrangement.SHAPE.write(Operators.singaporeAndNewZealand());

        var signed = kind.read(names, stored);

        assertThat(signed).isEqualTo(new SignedText(SG, Optional.of(Operators.singaporeAndNewZealand())));
        assertThat(kind.text().apply(signed))
                .map(text -> kind.kept(kind.parts(names), text.getBytes(StandardCharsets.UTF_8)))
                .contains(signed);
        assertThat(kind.text().apply(kind.read(names, SignedText.withdrawn()))).isEmpty();
    }

    private static List<RecordKind<?>> declared() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.portolan.records").stream()
                        .flatMap(owner -> owner.getFields().stream())
                        .filter(field -> field.getRawType().isAssignableTo(RecordKind.class))
                        .<RecordKind<?>>map(RecordKindTest::value)
                        .toList();
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
