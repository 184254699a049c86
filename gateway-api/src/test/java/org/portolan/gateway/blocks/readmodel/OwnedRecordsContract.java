package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.origin.CertificateOfOrigin;

/** What every database must keep of records that belong to one member, and what it must refuse. */
abstract class OwnedRecordsContract {
    private static final String CN = "CNCustomsMSP";
    private static final String NZ = "NZCustomsMSP";
    private static final String SG = "SGCustomsMSP";
    private static final String OWN = "_implicit_org_" + CN;
    private static final String ENROLMENT = "0f3f8a3e-7c1b-4b65-9b0e-2f8f3f6d1c11";

    private final TestChain chain = new TestChain("portolan");
    private TestReadModel model;

    abstract TestDatabase database();

    @BeforeEach
    void empty() {
        model = new TestReadModel(database(), CN);
    }

    @Test
    void keeps_a_certificate_of_its_issuer_and_what_its_addressee_says() {
        chain.add(certificate(by(CN), ""));
        chain.add(statement(by(NZ).writes("certificate", key("guard", NZ), NZ), NZ));
        chain.add(certificate(by(CN), ",\"cancellation\":{\"at\":\"2026-11-20T08:15:00+08:00\",\"reason\":\"Error\"}"));

        assertThat(model.follow(chain)).isEmpty();
        assertThat(model.rows("select owner, id, created_block, changed_block from owned_records"))
                .containsExactly(CN + " CO-1 1 3");
        assertThat(model.rows("select content from owned_records"))
                .first()
                .asString()
                .contains("cancellation");
        assertThat(model.rows("select said_by, block_number from said_records")).containsExactly(NZ + " 2");
    }

    @Test
    void refuses_a_certificate_that_its_issuer_did_not_create() {
        chain.add(certificate(by(SG).endorsedBy(SG, NZ, CN), ""));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.FOREIGN_WRITER);
        assertThat(model.rows("select id from owned_records")).isEmpty();
    }

    @Test
    void refuses_a_certificate_that_its_issuer_did_not_endorse() {
        chain.add(certificate(by(CN).endorsedBy(SG, NZ), ""));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.NOT_ENDORSED_BY_OWNER);
        assertThat(model.rows("select id from owned_records")).isEmpty();
    }

    @Test
    void refuses_a_creation_without_the_guard_key_and_every_change_of_it() {
        chain.add(unguarded(by(CN)));
        chain.add(unguarded(by(CN)));

        assertThat(model.follow(chain))
                .containsExactly(RefusalReason.UNGUARDED_CREATION, RefusalReason.UNGUARDED_CREATION);
        assertThat(model.rows("select id from owned_records")).isEmpty();
    }

    @Test
    void refuses_a_guard_key_of_another_chaincode() {
        chain.add(unguarded(by(CN).writes("movement", key("guard", CN), CN)));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.UNGUARDED_CREATION);
    }

    @Test
    void refuses_a_record_under_another_key_and_one_that_cannot_be_read() {
        chain.add(by(CN).writes("certificate", key("guard", CN), CN)
                .writes("certificate", key("origin", CN, "CO-2"), certificateJson(""))
                .writes("certificate", key("originStatement", CN, "CO-1", SG), statementJson(CN))
                .writes("certificate", key("arrangement", "NZ-SG-2018", SG), arrangement())
                .writes("certificate", key("aeo", CN, "x"), "{}")
                .writes("certificate", key("arrangement", "A", CN), "[]")
                .writes("certificate", key("arrangement", "A", "no member"), "\"WITHDRAWN\"")
                .writes("certificate", key("member", SG), "{\"mspId\":7}"));

        assertThat(model.follow(chain))
                .containsExactlyInAnyOrder(
                        RefusalReason.WRONG_KEY,
                        RefusalReason.WRONG_KEY,
                        RefusalReason.WRONG_KEY,
                        RefusalReason.UNREADABLE,
                        RefusalReason.UNREADABLE,
                        RefusalReason.UNREADABLE,
                        RefusalReason.UNREADABLE);
    }

    @Test
    void a_withdrawn_signature_of_an_arrangement_is_gone_and_only_its_party_withdraws_it() {
        chain.add(by(SG).writes("certificate", key("guard", SG), SG)
                .writes("certificate", key("arrangement", "NZ-SG-2019", SG), arrangement()));
        chain.add(by(NZ).writes("certificate", key("arrangement", "NZ-SG-2019", SG), "\"WITHDRAWN\""));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.FOREIGN_WRITER);
        assertThat(model.rows("select owner, id, said_by from said_records")).containsExactly(" NZ-SG-2019 " + SG);

        chain.add(by(SG).writes("certificate", key("arrangement", "NZ-SG-2019", SG), "\"WITHDRAWN\""));
        assertThat(model.follow(chain)).isEmpty();
        assertThat(model.rows("select said_by from said_records")).isEmpty();
    }

    @Test
    void taking_back_a_signature_that_did_not_count_is_nothing_new() {
        chain.add(by(SG).writes("certificate", key("arrangement", "NZ-SG-2019", SG), arrangement()));
        chain.add(by(SG).writes("certificate", key("arrangement", "NZ-SG-2019", SG), "\"WITHDRAWN\""));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.UNGUARDED_CREATION);
        assertThat(model.rows("select said_by from said_records")).isEmpty();
    }

    private static String arrangement() {
        return utf8(MutualRecognitionArrangement.SHAPE.write(
                MutualRecognitionArrangement.SHAPE.readStored("""
                {"arrangementId":"NZ-SG-2019","benefits":["PRIORITY_CLEARANCE"],"coveredRoles":["EXPORTER"],\
                "coveredTiers":[{"administration":"SGCustomsMSP","tier":"STP-Plus"}],"directions":["IMPORT"],\
                "inForceFrom":"2019-06-01T00:00:00.000Z","parties":["NZCustomsMSP","SGCustomsMSP"]}""".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_statement_in_another_administrations_name_is_refused() {
        chain.add(certificate(by(CN), ""));
        chain.add(statement(by(SG).endorsedBy(SG, NZ).writes("certificate", key("guard", NZ), NZ), NZ));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.FOREIGN_WRITER);
        assertThat(model.rows("select said_by from said_records")).isEmpty();
    }

    @Test
    void takes_a_confidential_part_only_if_the_public_record_binds_it() {
        var part = enrolmentPart("5a");
        chain.add(enrolment(by(CN), part.digest(), "ACTIVE").hides(OWN, enrolmentKey(), utf8(part.write())));

        assertThat(model.follow(chain)).isEmpty();
        assertThat(model.rows("select active, container_number, trader from followed_containers"))
                .containsExactly("true CSQU3054383 CN9112011605DEMO");
    }

    @Test
    void a_confidential_part_that_is_not_bound_entitles_nobody() {
        var bound = enrolmentPart("5a");
        var other = enrolmentPart("5b");
        chain.add(enrolment(by(CN), bound.digest(), "ACTIVE").hides(OWN, enrolmentKey(), utf8(other.write())));

        assertThat(model.follow(chain)).containsExactly(RefusalReason.WRONG_CONFIDENTIAL_PART);
        assertThat(model.rows("select confidential from owned_records")).containsExactly("null");
        assertThat(model.rows("select container_number from followed_containers"))
                .isEmpty();
    }

    @Test
    void a_withdrawal_needs_no_guard_key_and_keeps_the_confidential_part() {
        var part = enrolmentPart("5a");
        chain.add(enrolment(by(CN), part.digest(), "ACTIVE").hides(OWN, enrolmentKey(), utf8(part.write())));
        chain.add(by(CN).writes("certificate", enrolmentKey(), enrolmentJson(part.digest(), "WITHDRAWN")));

        assertThat(model.follow(chain)).isEmpty();
        assertThat(model.rows("select f.active, f.container_number, r.changed_block from followed_containers f"
                        + " join owned_records r on r.place = f.place"))
                .containsExactly("false CSQU3054383 2");
    }

    @Test
    void an_enrolment_that_is_shared_without_us_entitles_nobody_here_until_it_is_shared_with_us_again() {
        var part = enrolmentPart("5a");
        var again = enrolmentPart("5c");
        chain.add(enrolment(by(CN), part.digest(), "ACTIVE").hides(OWN, enrolmentKey(), utf8(part.write())));
        chain.add(by(CN).writes(
                        "certificate",
                        enrolmentKey(),
                        enrolmentJson(enrolmentPart("5b").digest(), "ACTIVE")));

        assertThat(model.follow(chain)).isEmpty();
        assertThat(model.rows("select container_number from followed_containers"))
                .isEmpty();

        chain.add(by(CN).writes("certificate", enrolmentKey(), enrolmentJson(again.digest(), "ACTIVE"))
                .hides(OWN, enrolmentKey(), utf8(again.write())));
        assertThat(model.follow(chain)).isEmpty();
        assertThat(model.rows("select active, container_number, borne_out from followed_containers"))
                .containsExactly("true CSQU3054383 false");
    }

    @Test
    void the_content_hash_is_the_same_after_a_rebuild_and_in_every_database() throws Exception {
        chain.add(certificate(by(CN), ""));
        chain.add(statement(by(NZ).writes("certificate", key("guard", NZ), NZ), NZ));
        var part = enrolmentPart("5a");
        chain.add(enrolment(by(CN), part.digest(), "ACTIVE").hides(OWN, enrolmentKey(), utf8(part.write())));
        model.follow(chain);
        String first = model.contentHash();

        model.model().erase();
        String erased = model.contentHash();
        model.follow(chain);

        assertThat(model.contentHash()).isEqualTo(first).isNotEqualTo(erased);
        try (var other = TestDatabase.h2();
                var twin = new TestReadModel(other, CN)) {
            twin.follow(chain);
            assertThat(twin.contentHash()).isEqualTo(first);
        }
    }

    private static TestTransaction certificate(TestTransaction transaction, String more) {
        return transaction
                .writes("certificate", key("guard", CN), CN)
                .writes("certificate", key("origin", CN, "CO-1"), certificateJson(more));
    }

    private static TestTransaction unguarded(TestTransaction transaction) {
        return transaction.writes("certificate", key("origin", CN, "CO-1"), certificateJson(""));
    }

    private static String certificateJson(String more) {
        var json = """
                {"addressedTo":["NZCustomsMSP"],"agreement":"CHINA-NZ"%s,"formType":"CHINA-NZ","hsHeading":"8516",\
                "issueDate":"2026-11-20","issuer":"CNCustomsMSP","issuingCountry":"CN","number":"CO-1",\
                "payloadHash":"%s","validTo":"2027-11-20"}""".formatted(more, "a".repeat(64));
        return utf8(CertificateOfOrigin.SHAPE.write(
                CertificateOfOrigin.SHAPE.readStored(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static TestTransaction statement(TestTransaction transaction, String mspId) {
        return transaction.writes("certificate", key("originStatement", CN, "CO-1", mspId), statementJson(mspId));
    }

    private static String statementJson(String mspId) {
        return "{\"at\":\"2026-11-20T08:15:00+08:00\",\"by\":\"%s\",\"kind\":\"ACKNOWLEDGED\"}".formatted(mspId);
    }

    private static TestTransaction enrolment(TestTransaction transaction, Digest hash, String status) {
        return transaction
                .writes("certificate", key("guard", CN), CN)
                .writes("certificate", enrolmentKey(), enrolmentJson(hash, status));
    }

    private static String enrolmentKey() {
        return key("enrolment", CN, ENROLMENT);
    }

    private static String enrolmentJson(Digest hash, String status) {
        return "{\"administration\":\"%s\",\"enrolmentId\":\"%s\",\"payloadHash\":\"%s\",\"status\":\"%s\"}"
                .formatted(CN, ENROLMENT, hash, status);
    }

    private static ConfidentialPart<EnrolmentDetails> enrolmentPart(String salt) {
        var details = EnrolmentDetails.SHAPE.read(
                ("{\"containerNumber\":\"CSQU3054383\",\"proofHash\":\"%s\",\"proofType\":\"BILL_OF_LADING\","
                                + "\"traderTin\":\"CN9112011605DEMO\"}")
                        .formatted("b".repeat(64))
                        .getBytes(StandardCharsets.UTF_8));
        return ConfidentialPart.of(details, EnrolmentDetails.SHAPE, Salt.ofHex(salt.repeat(32)));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
