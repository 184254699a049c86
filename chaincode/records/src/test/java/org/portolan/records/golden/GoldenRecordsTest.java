package org.portolan.records.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.portolan.records.fixture.WrittenDown;
import org.portolan.records.json.StrictJson;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/**
 * What lies on ledgers and in private stores since the first release, byte for byte. A new form gets a folder in
 * {@link StoredForms} and an example in it, which {@code -Dportolan.golden.write=true} brings into the canonical form.
 */
class GoldenRecordsTest {
    private static final List<StoredForm> FORMS = StoredForms.all();

    @Test
    void every_form_that_something_reads_has_examples_and_every_folder_a_form() {
        assertThat(FORMS).hasSizeGreaterThan(30);
        assertThat(FORMS.stream()
                        .filter(form -> form.cases().isEmpty())
                        .map(form -> form.folder().startsWith("?")
                                ? form.folder().substring(1) + " has no line in FOLDERS of StoredForms"
                                : "no example lies in src/test/resources/golden/" + form.folder()))
                .isEmpty();
        WrittenDown.assertSame(
                "src/test/resources/golden",
                GoldenFile.folders(),
                FORMS.stream().map(StoredForm::folder).toList());
    }

    @Test
    void a_form_that_nobody_has_an_example_of_is_noticed() {
        assertThat(StoredForms.of(Unheard.class, List.of()))
                .allSatisfy(form -> assertThat(form.cases()).isEmpty())
                .extracting(StoredForm::folder)
                .containsExactly("?Unheard.readUnheard", "?Unheard.SHAPE");
    }

    @Test
    void the_part_that_a_kind_keeps_apart_is_a_form_of_its_own() {
        assertThat(StoredForms.of(Unheard.class, List.of(Unheard.SHAPE)))
                .extracting(StoredForm::folder)
                .containsExactly("?Unheard.readUnheard", "?Unheard.SHAPE", "?Unheard.SHAPE-part");
        assertThat(FORMS).filteredOn(form -> form.folder().endsWith("-part")).hasSameSizeAs(StoredForms.confidential());
    }

    @TestFactory
    Stream<DynamicTest> what_is_read_is_written_as_it_was() {
        return examples((form, example) -> {
            GoldenFile older = example.beside(".json", StoredForm.REWRITTEN);
            (older.exists() ? older : example).assertHolds(form.rewrite(example.bytes()));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_field_that_changes_is_read_or_refused_as_ever() {
        return examples((form, example) ->
                example.beside(".json", ".changes.txt").assertHolds(FieldChanges.of(example.bytes(), form::rewrite)));
    }

    private static Stream<DynamicTest> examples(Check check) {
        return FORMS.stream()
                .flatMap(form -> form.cases().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(example.toString(), () -> check.accept(form, example))));
    }

    /** A kind that came later. */
    public static final class Unheard {
        public static final Shape<String> SHAPE = Shape.of(unheard -> {
            var word = unheard.required("word", TextForm.WORDS, Function.identity());
            return taken -> taken.of(word);
        });

        private Unheard() {}

        public static String readUnheard(byte[] utf8) {
            return StrictJson.readStored(utf8, fields -> fields.text("word"));
        }
    }

    private interface Check {
        void accept(StoredForm form, GoldenFile example);
    }
}
