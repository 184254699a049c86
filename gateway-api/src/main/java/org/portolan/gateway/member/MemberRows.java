package org.portolan.gateway.member;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.reason.InvalidValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the member records of each chaincode, as the majority of customs administrations decided them. */
@Component
final class MemberRows implements Projection {
    private static final Set<String> CHAINCODES = Set.of("movement", "certificate");

    private final JdbcTemplate jdbc;

    MemberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        for (var transaction : block.transactions()) {
            transaction.writes().stream()
                    .filter(write -> CHAINCODES.contains(write.namespace())
                            && write.key().is("member", 1))
                    .forEach(write -> project(transaction, write, refusals));
        }
    }

    private void project(LedgerTransaction transaction, StateWrite write, Refusals refusals) {
        try {
            var member = MemberJson.readRecorded(write.value().toByteArray());
            if (member.mspId().id().equals(write.key().attribute(0))) {
                keep(transaction, write.namespace(), member);
            } else {
                refusals.add(RefusalReason.WRONG_KEY, transaction.position(), "member " + member.mspId());
            }
        } catch (InvalidValue unreadable) {
            refusals.add(RefusalReason.UNREADABLE, transaction.position(), "a member record");
        }
    }

    private void keep(LedgerTransaction transaction, String namespace, Member member) {
        jdbc.update(
                "delete from members where namespace = ? and msp_id = ?",
                namespace,
                member.mspId().id());
        jdbc.update(
                "insert into members (namespace, msp_id, content, block_number, transaction_number)"
                        + " values (?, ?, ?, ?, ?)",
                namespace,
                member.mspId().id(),
                new String(MemberJson.write(member), StandardCharsets.UTF_8),
                transaction.position().block(),
                transaction.position().transaction());
    }
}
