package org.portolan.records.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
        assertThat(FORMS)
                .allSatisfy(form -> assertThat(form.cases()).as(form.folder()).isNotEmpty());
        assertThat(FORMS).extracting(StoredForm::folder).containsExactlyInAnyOrderElementsOf(GoldenFile.folders());
    }

    @Test
    void a_form_that_nobody_has_an_example_of_is_noticed() {
        assertThat(StoredForms.of(Unheard.class))
                .allSatisfy(form -> assertThat(form.cases()).isEmpty())
                .extracting(StoredForm::folder)
                .containsExactly("?Unheard.readUnheard", "?Unheard.SHAPE");
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
