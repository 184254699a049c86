package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.digest.Digest;
import org.portolan.records.fixture.Operators;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do with tables that were built for other kinds of record. */
abstract class OtherKindsContract {
    private static final String CN = "CNCustomsMSP";
    private static final String SG = "SGCustomsMSP";
    private static final Digest OTHERS = Digest.of(new byte[] {1});

    private final TestChain chain = new TestChain("portolan");
    private TestReadModel model;
    private JdbcClient jdbc;

    abstract TestDatabase database();

    @BeforeEach
    void follow() {
        model = new TestReadModel(database(), CN);
        jdbc = JdbcClient.create(database().source());
        chain.add(by(SG).writes("certificate", key("guard", SG), SG)
                .writes(
                        "certificate",
                        key("arrangement", "NZ-SG-2026", SG),
                        MutualRecognitionArrangement.SHAPE.text(Operators.singaporeAndNewZealand())));
        chain.add(by(CN).writes("movement", key("member", SG), """
                {"capacities":[{"country":"SG","kind":"CUSTOMS_ADMINISTRATION"}],"mspId":"SGCustomsMSP","name":"SG"}"""));
        assertThat(model.follow(chain)).isEmpty();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from look_notes").update();
    }

    @Test
    void tables_for_other_kinds_are_emptied_and_say_the_same_when_they_are_built_anew() {
        String whole = model.contentHash();
        // As by a gateway that did not know arrangements, and passed them over.
        jdbc.sql("delete from said_records").update();
        builtFor(OTHERS.hex());

        var why = model.model().eraseIfBuiltForOtherKinds();

        assertThat(why).hasValueSatisfying(reason -> assertThat(reason).contains(OTHERS.hex()));
        assertThat(rows(Tables.FROM_LEDGER))
                .allSatisfy((table, count) -> assertThat(count).isZero());
        model.follow(chain);
        assertThat(model.contentHash()).isEqualTo(whole);
        assertThat(model.model().eraseIfBuiltForOtherKinds()).isEmpty();
    }

    @Test
    void tables_of_a_release_that_did_not_say_for_which_kinds_they_are_emptied() {
        jdbc.sql("update checkpoint set kinds = null").update();

        assertThat(model.model().eraseIfBuiltForOtherKinds())
                .hasValueSatisfying(reason -> assertThat(reason).contains("is not known"));
        assertThat(model.model().checkpoint()).isEmpty();
        assertThat(rows(Tables.FROM_LEDGER))
                .allSatisfy((table, count) -> assertThat(count).isZero());
    }

    @Test
    void tables_for_the_same_kinds_are_not_touched() {
        String before = model.contentHash();

        assertThat(model.model().eraseIfBuiltForOtherKinds()).isEmpty();
        assertThat(model.contentHash()).isEqualTo(before);
    }

    @Test
    void nothing_is_emptied_where_nothing_was_built() {
        model.model().erase();

        assertThat(model.model().eraseIfBuiltForOtherKinds()).isEmpty();
    }

    @Test
    void what_no_block_brings_is_kept() {
        jdbc.sql("insert into look_notes (told_to, organisation, container_number, purpose, look_day, reported)"
                        + " values ('CNCustomsMSP', 'CNCustomsMSP', 'CSQU3054383', 'ENQUIRY', '2026-11-20', false)")
                .update();
        builtFor(OTHERS.hex());

        assertThat(model.model().eraseIfBuiltForOtherKinds()).isPresent();
        assertThat(rows(List.of("look_notes"))).containsEntry("look_notes", 1);
    }

    @Test
    void all_is_as_it_was_where_not_all_can_be_emptied() {
        builtFor(OTHERS.hex());
        String before = model.contentHash();
        jdbc.sql("create table holding (namespace varchar(64), msp_id varchar(64),"
                        + " foreign key (namespace, msp_id) references members)")
                .update();
        try {
            jdbc.sql("insert into holding select namespace, msp_id from members")
                    .update();

            assertThatThrownBy(() -> model.model().eraseIfBuiltForOtherKinds()).isInstanceOf(DataAccessException.class);
            assertThat(model.contentHash()).isEqualTo(before);
        } finally {
            jdbc.sql("drop table holding").update();
        }
        assertThat(model.model().eraseIfBuiltForOtherKinds()).isPresent();
    }

    @Test
    void who_knows_other_kinds_adds_nothing() {
        String before = model.contentHash();
        var another = new ReadModel(
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(database().source())),
                List.of(),
                OTHERS);
        chain.add(by(CN));

        assertThatThrownBy(() -> chain.into(another)).hasMessageContaining("other kinds of record");
        assertThat(model.contentHash()).isEqualTo(before);
    }

    private void builtFor(String kinds) {
        jdbc.sql("update checkpoint set kinds = ?").param(kinds).update();
    }

    private Map<String, Integer> rows(List<String> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
    }
}
