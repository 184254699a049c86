package org.portolan.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.aeo.AeoJson;
import org.portolan.records.aeo.arrangement.ArrangementJson;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.alarm.AlarmActJson;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Operators;
import org.portolan.records.member.MemberJson;
import org.portolan.records.origin.CertificateJson;
import org.portolan.records.origin.details.CertificateDetailsJson;
import org.portolan.records.origin.statement.Statement;
import org.portolan.records.origin.statement.StatementJson;
import org.portolan.records.reason.InvalidValue;

class DamagedRecordsTest {
    private static final int SEED = 20261121;

    /** Each record's canonical form, and what reading and writing it gives. */
    private static final Map<byte[], Function<byte[], byte[]>> RECORDS = records();

    @Test
    void every_record_is_written_as_it_was_read() {
        RECORDS.forEach(
                (canonical, rewrite) -> assertThat(rewrite.apply(canonical)).isEqualTo(canonical));
    }

    @Test
    void a_damaged_record_is_read_or_refused_with_a_reason_and_nothing_else() {
        Mutations mutations = new Mutations(SEED);

        RECORDS.forEach((canonical, rewrite) -> {
            for (int count = 0; count < 2_000; count++) {
                damage(mutations.of(canonical), rewrite);
            }
        });
    }

    private static void damage(byte[] damaged, Function<byte[], byte[]> rewrite) {
        try {
            byte[] written = rewrite.apply(damaged);
            assertThat(rewrite.apply(written)).isEqualTo(written);
        } catch (InvalidValue refusal) {
            assertThat(refusal.reason().code()).isNotBlank();
        }
    }

    private static Map<byte[], Function<byte[], byte[]>> records() {
        Map<byte[], Function<byte[], byte[]>> records = new TreeMap<>(java.util.Arrays::compare);
        records.put(MemberJson.write(Members.cnCustoms()), json -> MemberJson.write(MemberJson.read(json)));
        records.put(MemberJson.write(Members.cntxgPort()), json -> MemberJson.write(MemberJson.read(json)));
        records.put(
                CertificateJson.write(Certificates.fromChinaToNewZealand()),
                json -> CertificateJson.write(CertificateJson.read(json)));
        records.put(
                Certificates.confidentialTea().write(),
                json -> CertificateDetailsJson.readPart(json).write());
        records.put(
                StatementJson.write(Statement.rejected(
                        Members.nzCustoms().mspId(),
                        Certificates.DAY_AFTER_ISSUE,
                        Certificates.notice(),
                        Optional.of(Certificates.confidentialTea().digest()))),
                json -> StatementJson.write(StatementJson.read(json)));
        records.put(
                AeoJson.write(Operators.certifiedBySingapore()
                        .changed(new AeoChange(AeoStatus.SUSPENDED, Certificates.DAY_AFTER_ISSUE, Optional.empty()))),
                json -> AeoJson.write(AeoJson.read(json)));
        records.put(
                Operators.confidentialForwarder().write(),
                json -> AeoJson.readPart(json).write());
        records.put(
                ArrangementJson.write(Operators.singaporeAndNewZealand()),
                json -> ArrangementJson.write(ArrangementJson.read(json)));
        records.put(AlarmActJson.write(Alarms.raised()), json -> AlarmActJson.write(AlarmActJson.read(json)));
        records.put(
                RuleVersionJson.write(Alarms.limit(60, 1, "2022-01-01T00:00:00Z")),
                json -> RuleVersionJson.write(RuleVersionJson.readRecorded(json)));
        return records;
    }
}
