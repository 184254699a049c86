package org.portolan.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.portolan.records.golden.GoldenFile;
import org.portolan.records.golden.StoredForm;
import org.portolan.records.golden.StoredForms;
import org.portolan.records.reason.InvalidValue;

/** Every form that something reads, found as the golden tests find it; that it is written as it was read, they show. */
class DamagedRecordsTest {
    private static final int SEED = 20261121;

    @TestFactory
    Stream<DynamicTest> a_damaged_record_is_read_or_refused_with_a_reason_and_nothing_else() {
        return StoredForms.all().stream()
                .map(form -> DynamicTest.dynamicTest(form.folder(), () -> {
                    assertThat(form.cases()).isNotEmpty();
                    form.cases().forEach(example -> damage(form, example));
                }));
    }

    private static void damage(StoredForm form, GoldenFile example) {
        Mutations mutations = new Mutations(SEED);
        byte[] canonical = example.bytes();
        for (int count = 0; count < 500; count++) {
            damage(mutations.of(canonical), form::rewrite);
        }
    }

    private static void damage(byte[] damaged, UnaryOperator<byte[]> rewrite) {
        try {
            byte[] written = rewrite.apply(damaged);
            assertThat(rewrite.apply(written)).isEqualTo(written);
        } catch (InvalidValue refusal) {
            assertThat(refusal.reason().code()).isNotBlank();
        }
    }
}
