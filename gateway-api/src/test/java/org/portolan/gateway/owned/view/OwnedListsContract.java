package org.portolan.gateway.owned.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.gateway.owned.view.search.Days;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What every database must answer of records of all kinds; certificates stand for them. */
abstract class OwnedListsContract {
    private static final MspId CN = new MspId("CNCustomsMSP");
    private static final MspId NZ = new MspId("NZCustomsMSP");
    private static final MspId SG = new MspId("SGCustomsMSP");
    private static final String BOX = "CSQU3054383";
    private static final String TRADER = "CN9112011605DEMO";
    private static final String CANCELLATION =
            ",\"cancellation\":{\"at\":\"2026-11-20T08:15:00+08:00\",\"reason\":\"Error\"}";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Sight HELD = new Sight.Held();

    private final TestChain chain = new TestChain("portolan");
    private TestReadModel model;

    abstract TestDatabase database();

    @BeforeEach
    void empty() {
        model = new TestReadModel(database(), NZ.id());
    }

    @Test
    void lists_what_was_created_last_first_and_goes_on_behind_it() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"));
        chain.add(certificate(SG, "3"));
        chain.add(certificate(CN, "4"), changed(CN, "1"));
        model.follow(chain);

        var first = model.records().list(CertificateOfOrigin.KIND, HELD, Wanted.all(), wish(3, Optional.empty()));
        var second = model.records().list(CertificateOfOrigin.KIND, HELD, Wanted.all(), wish(3, first.next()));

        assertThat(numbers(first.entries())).containsExactly("4", "3", "2");
        assertThat(numbers(second.entries())).containsExactly("1");
        assertThat(second.next()).isEmpty();
        assertThat(model.records().count(CertificateOfOrigin.KIND, HELD, Wanted.all()))
                .isEqualTo(4);
    }

    @Test
    void lists_what_was_created_first_first_where_it_is_asked_to() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"));
        chain.add(certificate(SG, "3"), secret(CN, "4"));
        model.follow(chain);
        var oldestFirst = Wanted.all().fromTheOldestOn();

        var first = model.records().list(CertificateOfOrigin.KIND, HELD, oldestFirst, wish(2, Optional.empty()));
        var second = model.records().list(CertificateOfOrigin.KIND, HELD, oldestFirst, wish(2, first.next()));

        assertThat(numbers(first.entries())).containsExactly("1", "2");
        assertThat(numbers(second.entries())).containsExactly("3");
        assertThat(numbers(HELD, oldestFirst.with("container", Optional.of(BOX))))
                .containsExactly("1", "2", "3");
        assertThat(numbers(new Sight.Named("party", TRADER), oldestFirst)).containsExactly("1", "2", "3");
    }

    @Test
    void nothing_that_was_not_entrusted_to_this_administration_is_listed_or_counted() {
        chain.add(certificate(CN, "1"), secret(CN, "2"));
        model.follow(chain);

        assertThat(numbers(HELD, Wanted.all())).containsExactly("1");
        assertThat(numbers(HELD, Wanted.all().with("container", Optional.of(BOX))))
                .containsExactly("1");
        assertThat(model.records().count(CertificateOfOrigin.KIND, HELD, Wanted.all()))
                .isEqualTo(1);
        assertThat(model.records().find(CertificateOfOrigin.KIND, CN, "2"))
                .hasValueSatisfying(found -> assertThat(found.part()).isEmpty());
    }

    @Test
    void who_is_named_finds_its_own_alone() {
        chain.add(certificate(CN, "1"));
        model.follow(chain);

        assertThat(numbers(new Sight.Named("party", TRADER), Wanted.all())).containsExactly("1");
        assertThat(numbers(
                        new Sight.Named("party", TRADER), Wanted.all().with("container", Optional.of("PTLU1000013"))))
                .isEmpty();
        assertThat(numbers(new Sight.Named("party", "CN9112011605ELSE"), Wanted.all()))
                .isEmpty();
        assertThat(model.records()
                        .count(CertificateOfOrigin.KIND, new Sight.Named("party", "CN9112011605ELSE"), Wanted.all()))
                .isZero();
    }

    @Test
    void another_organisation_finds_what_it_owns() {
        chain.add(certificate(CN, "1"), certificate(SG, "2"));
        model.follow(chain);

        assertThat(numbers(new Sight.OwnedBy(SG), Wanted.all())).containsExactly("2");
        assertThat(numbers(new Sight.OwnedBy(SG), Wanted.all().of(Optional.of(CN))))
                .isEmpty();
        assertThat(numbers(new Sight.OwnedBy(SG), Wanted.all().with("container", Optional.of(BOX))))
                .containsExactly("2");
    }

    @Test
    void another_organisation_finds_its_own_in_the_order_of_the_ledger_entrusted_or_not() {
        chain.add(secret(SG, "1"), secret(SG, "2"), certificate(SG, "3"), certificate(SG, "4"));
        model.follow(chain);
        var own = new Sight.OwnedBy(SG);

        var first = model.records().list(CertificateOfOrigin.KIND, own, Wanted.all(), wish(2, Optional.empty()));
        var second = model.records().list(CertificateOfOrigin.KIND, own, Wanted.all(), wish(2, first.next()));

        assertThat(numbers(first.entries())).containsExactly("4", "3");
        assertThat(numbers(second.entries())).containsExactly("2", "1");
        assertThat(model.records().count(CertificateOfOrigin.KIND, own, Wanted.all()))
                .isEqualTo(4);
        assertThat(numbers(own, Wanted.all().in(Optional.of("ISSUED")))).containsExactly("4", "3", "2", "1");
    }

    @Test
    void asks_as_often_for_a_page_of_many_records_as_for_one() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"), certificate(SG, "3"));
        model.follow(chain);

        assertThat(questionsFor(10)).isEqualTo(questionsFor(1));
    }

    private int questionsFor(int records) {
        var asked = new AtomicInteger();
        var counting = new DelegatingDataSource(database().source()) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
        new OwnedReader(JdbcClient.create(counting))
                .list(CertificateOfOrigin.KIND, HELD, Wanted.all(), wish(records, Optional.empty()));
        return asked.get();
    }

    @Test
    void puts_records_of_all_statuses_in_one_order() {
        for (int number = 1; number <= 6; number++) {
            chain.add(certificate(CN, Integer.toString(number)));
        }
        chain.add(changed(CN, "2"), changed(CN, "5"));
        model.follow(chain);

        var all = Wanted.all();
        var first = model.records().list(CertificateOfOrigin.KIND, HELD, all, wish(4, Optional.empty()));
        var second = model.records().list(CertificateOfOrigin.KIND, HELD, all, wish(4, first.next()));

        assertThat(numbers(first.entries())).containsExactly("6", "5", "4", "3");
        assertThat(numbers(second.entries())).containsExactly("2", "1");
        assertThat(numbers(HELD, all.fromTheOldestOn())).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(numbers(HELD, all.of(Optional.of(CN)))).containsExactly("6", "5", "4", "3", "2", "1");
        assertThat(model.records().count(CertificateOfOrigin.KIND, HELD, all)).isEqualTo(6);
    }

    @Test
    void narrows_by_owner_status_and_words_together() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"), certificate(SG, "3"));
        chain.add(changed(CN, "2"));
        model.follow(chain);

        assertThat(numbers(HELD, Wanted.all().of(Optional.of(CN)))).containsExactly("2", "1");
        assertThat(numbers(HELD, Wanted.all().in(Optional.of("CANCELLED")))).containsExactly("2");
        assertThat(numbers(
                        HELD,
                        Wanted.all()
                                .in(Optional.of("ISSUED"))
                                .of(Optional.of(CN))
                                .with("container", Optional.of(BOX))))
                .containsExactly("1");
    }

    @Test
    void finds_what_has_all_words_however_many_have_each() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"), certificate(CN, "3"), certificate(SG, "4"));
        chain.add(changed(CN, "2"), about("PTLU2001019", CN, "3"));
        model.follow(chain);
        var chinese = Wanted.all().with("agreement", Optional.of("CHINA-NZ"));

        assertThat(numbers(HELD, chinese)).containsExactly("4", "3", "2", "1");
        assertThat(numbers(HELD, chinese.with("number", Optional.of("2")))).containsExactly("2");
        assertThat(numbers(
                        HELD, chinese.with("hsCode", Optional.of("85")).with("container", Optional.of("PTLU2001019"))))
                .containsExactly("3");
        assertThat(numbers(HELD, chinese.in(Optional.of("CANCELLED")))).containsExactly("2");
        assertThat(numbers(HELD, chinese.in(Optional.of("ISSUED")).of(Optional.of(CN))))
                .containsExactly("3", "1");
        assertThat(numbers(HELD, chinese.with("hsCode", Optional.of("61")))).isEmpty();
        assertThat(model.records().count(CertificateOfOrigin.KIND, HELD, chinese.with("hsCode", Optional.of("851610"))))
                .isEqualTo(4);
    }

    @Test
    void what_has_several_of_the_words_is_listed_and_counted_once() {
        chain.add(certificate(CN, "1"), certificate(SG, "2"), certificate(CN, "3"));
        model.follow(chain);
        var partner = Wanted.all().withAny("partner", List.of("CN", "NZCustomsMSP", "CNCustomsMSP"));

        var first = model.records().list(CertificateOfOrigin.KIND, HELD, partner, wish(2, Optional.empty()));
        var second = model.records().list(CertificateOfOrigin.KIND, HELD, partner, wish(2, first.next()));

        assertThat(numbers(first.entries())).containsExactly("3", "2");
        assertThat(numbers(second.entries())).containsExactly("1");
        assertThat(numbers(HELD, partner.fromTheOldestOn())).containsExactly("1", "2", "3");
        assertThat(model.records().count(CertificateOfOrigin.KIND, HELD, partner))
                .isEqualTo(3);
    }

    @Test
    void finds_what_is_of_certain_days() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"));
        model.follow(chain);
        var days = Days.all("issued", "issuedIn");

        assertThat(numbers(HELD, Wanted.all().on(days))).containsExactly("2", "1");
        assertThat(numbers(HELD, Wanted.all().on(days.since(DAY).until(DAY)))).containsExactly("2", "1");
        assertThat(numbers(HELD, Wanted.all().on(days.since(DAY.minusDays(19)).until(DAY.plusDays(90)))))
                .containsExactly("2", "1");
        assertThat(numbers(HELD, Wanted.all().on(days.since(DAY.plusDays(1))))).isEmpty();
        assertThat(numbers(HELD, Wanted.all().on(days.until(DAY.minusDays(1))))).isEmpty();
        assertThat(numbers(HELD, Wanted.all().on(days.since(DAY.minusDays(19))).with("number", Optional.of("1"))))
                .containsExactly("1");
    }

    @Test
    void nothing_that_was_not_entrusted_is_found_by_what_all_members_see() {
        chain.add(certificate(CN, "1"), secret(CN, "2"), secret(SG, "3"));
        model.follow(chain);
        var agreement = Wanted.all().with("agreement", Optional.of("CHINA-NZ"));

        assertThat(numbers(HELD, agreement)).containsExactly("1");
        assertThat(numbers(HELD, agreement.with("number", Optional.of("2")))).isEmpty();
        assertThat(model.records().count(CertificateOfOrigin.KIND, HELD, agreement))
                .isEqualTo(1);
        assertThat(numbers(new Sight.Named("party", TRADER), agreement)).containsExactly("1");
        assertThat(numbers(new Sight.OwnedBy(SG), agreement.with("hsCode", Optional.of("8516"))))
                .containsExactly("3");
        assertThat(numbers(new Sight.OwnedBy(SG), agreement.with("hsCode", Optional.of("851610"))))
                .isEmpty();
    }

    @Test
    void a_change_keeps_the_place_the_part_and_the_words() {
        chain.add(certificate(CN, "1"));
        chain.add(changed(CN, "1"));
        model.follow(chain);

        var found = model.records().find(CertificateOfOrigin.KIND, CN, "1").orElseThrow();

        assertThat(found.status()).isEqualTo("CANCELLED");
        assertThat(found.part()).isPresent();
        assertThat(found.created().block()).isEqualTo(1);
        assertThat(found.changed().block()).isEqualTo(2);
        assertThat(numbers(new Sight.Named("party", TRADER), Wanted.all())).containsExactly("1");
    }

    @Test
    void a_record_is_found_by_the_words_that_its_last_change_left() {
        chain.add(certificate(CN, "1"), certificate(CN, "2"));
        chain.add(changed(CN, "1"), about("PTLU2001019", CN, "2"));
        model.follow(chain);

        assertThat(numbers(HELD, Wanted.all().with("container", Optional.of(BOX))))
                .containsExactly("1");
        assertThat(numbers(HELD, Wanted.all().with("container", Optional.of("PTLU2001019"))))
                .containsExactly("2");
        assertThat(numbers(new Sight.Named("party", TRADER), Wanted.all())).containsExactly("2", "1");
        assertThat(model.rows("select entry from owned_words"))
                .hasSize(model.rows("select words from owned_records").stream()
                        .mapToInt(words -> Word.read(words).size())
                        .sum());
    }

    @Test
    void a_word_is_told_from_another_one_of_the_same_hash() {
        chain.add(naming("CNAP1", "CNAP1", "1"), naming("CNB11", "CNB11", "2"), naming("CNAP1", "CNB11", "3"));
        model.follow(chain);

        assertThat("CNAP1").hasSameHashCodeAs("CNB11");
        assertThat(numbers(new Sight.Named("party", "CNAP1"), Wanted.all())).containsExactly("3", "1");
        assertThat(numbers(new Sight.Named("party", "CNB11"), Wanted.all())).containsExactly("3", "2");
        assertThat(model.records().count(CertificateOfOrigin.KIND, new Sight.Named("party", "CNB11"), Wanted.all()))
                .isEqualTo(2);
    }

    @Test
    void tells_what_happened_and_what_others_said_in_their_names() {
        chain.add(certificate(CN, "1"));
        chain.add(statement(NZ, "1"));
        chain.add(changed(CN, "1"));
        model.follow(chain);

        assertThat(model.records().history(CertificateOfOrigin.KIND, CN, "1"))
                .extracting(
                        RecordChange::status,
                        RecordChange::by,
                        change -> change.place().block())
                .containsExactly(tuple("ISSUED", CN, 1L), tuple("ACKNOWLEDGED", NZ, 2L), tuple("CANCELLED", CN, 3L));
        assertThat(model.records().said(Statement.KIND, CN, "1"))
                .extracting(said -> said.said().by())
                .containsExactly(NZ);
    }

    @Test
    void what_follows_a_creation_in_the_same_block_finds_it() {
        chain.add(
                certificate(CN, "1"), certificate(CN, "2"), statement(NZ, "1"), changed(CN, "1"), certificate(CN, "3"));
        model.follow(chain);

        assertThat(model.records().history(CertificateOfOrigin.KIND, CN, "1"))
                .extracting(RecordChange::status, change -> change.place().transaction())
                .containsExactly(tuple("ISSUED", 0), tuple("ACKNOWLEDGED", 2), tuple("CANCELLED", 3));
        assertThat(numbers(new Sight.Named("party", TRADER), Wanted.all())).containsExactly("3", "2", "1");
        assertThat(numbers(HELD, Wanted.all().in(Optional.of("CANCELLED")))).containsExactly("1");
    }

    @Test
    void a_record_to_which_nothing_happened_was_created() {
        chain.add(certificate(CN, "1"));
        model.follow(chain);

        assertThat(model.rows("select * from owned_changes")).isEmpty();
        assertThat(model.records().history(CertificateOfOrigin.KIND, CN, "1"))
                .extracting(
                        RecordChange::status,
                        RecordChange::by,
                        change -> change.place().block())
                .containsExactly(tuple("ISSUED", CN, 1L));
    }

    @Test
    void what_is_said_of_a_record_that_is_not_shown_does_not_stand_in_its_way() {
        chain.add(statement(NZ, "1"));
        chain.add(certificate(CN, "1"));
        model.follow(chain);

        assertThat(model.records().history(CertificateOfOrigin.KIND, CN, "1"))
                .extracting(RecordChange::status)
                .containsExactly("ISSUED");
    }

    private List<String> numbers(Sight sight, Wanted wanted) {
        return numbers(model.records()
                .list(CertificateOfOrigin.KIND, sight, wanted, wish(10, Optional.empty()))
                .entries());
    }

    private static List<String> numbers(List<StoredRecord<CertificateOfOrigin, CertificateDetails>> found) {
        return found.stream().map(stored -> stored.record().number().number()).toList();
    }

    private static PageWish<OwnedCursor> wish(int limit, Optional<String> cursor) {
        return PageWish.of(limit, 500, cursor, OwnedCursor::parse);
    }

    private static TestTransaction certificate(MspId issuer, String number) {
        return secret(issuer, number)
                .hides(
                        "_implicit_org_" + NZ,
                        key("origin", issuer.id(), number),
                        utf8(part(BOX).write()));
    }

    private static TestTransaction about(String box, MspId issuer, String number) {
        var key = key("origin", issuer.id(), number);
        return by(issuer.id())
                .writes("certificate", key, json(issuer, number, "", part(box)))
                .hides("_implicit_org_" + NZ, key, utf8(part(box).write()));
    }

    private static TestTransaction secret(MspId issuer, String number) {
        return by(issuer.id())
                .writes("certificate", key("guard", issuer.id()), issuer.id())
                .writes("certificate", key("origin", issuer.id(), number), json(issuer, number, "", part(BOX)));
    }

    private static TestTransaction changed(MspId issuer, String number) {
        return by(issuer.id())
                .writes(
                        "certificate",
                        key("origin", issuer.id(), number),
                        json(issuer, number, CANCELLATION, part(BOX)));
    }

    private static TestTransaction statement(MspId speaker, String number) {
        return by(speaker.id())
                .writes("certificate", key("guard", speaker.id()), speaker.id())
                .writes(
                        "certificate",
                        key("originStatement", CN.id(), number, speaker.id()),
                        "{\"at\":\"2026-11-20T08:15:00+08:00\",\"by\":\"%s\",\"kind\":\"ACKNOWLEDGED\"}"
                                .formatted(speaker));
    }

    private static String json(MspId issuer, String number, String more, ConfidentialPart<CertificateDetails> part) {
        return """
                {"addressedTo":["NZCustomsMSP"],"agreement":"CHINA-NZ"%s,"formType":"CHINA-NZ","hsHeading":"8516",\
                "issueDate":"2026-11-20","issuer":"%s","issuingCountry":"CN","number":"%s",\
                "payloadHash":"%s","validTo":"2027-11-20"}""".formatted(more, issuer, number, part.digest());
    }

    private static TestTransaction naming(String exporter, String producer, String number) {
        var key = key("origin", CN.id(), number);
        var part = part(exporter, producer, BOX);
        return by(CN.id())
                .writes("certificate", key("guard", CN.id()), CN.id())
                .writes("certificate", key, json(CN, number, "", part))
                .hides("_implicit_org_" + NZ, key, utf8(part.write()));
    }

    private static ConfidentialPart<CertificateDetails> part(String box) {
        return part(TRADER, TRADER, box);
    }

    private static ConfidentialPart<CertificateDetails> part(String exporter, String producer, String box) {
        var details = CertificateDetails.SHAPE.read(
                """
                {"exporter":{"name":"Binhai Houseware","address":"Tianjin","tin":"%s"},\
                "consignee":{"name":"Harbour Light Imports Ltd","address":"Auckland"},\
                "producer":{"name":"Binhai Houseware","address":"Tianjin","tin":"%s"},\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"2022",\
                "originCriterion":"WO","originCountry":"CN","quantity":{"value":"1200","unit":"KGM"}}],\
                "containerNumbers":["%s"]}""".formatted(exporter, producer, box).getBytes(StandardCharsets.UTF_8));
        return ConfidentialPart.of(details, CertificateDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
