package org.portolan.gateway.member;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.blocks.readmodel.ToldChanges;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Change;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Place;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Subject;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberChange;
import org.portolan.records.member.MemberJson;
import org.portolan.records.reason.InvalidValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the member records of each chaincode, as the majority of customs administrations decided them. */
@Component
final class MemberRows implements Projection {
    /** The chaincode whose members are shown, and told of. */
    private static final String TOLD = "movement";

    private static final Set<String> CHAINCODES = Set.of(TOLD, "certificate");
    private static final String KIND = "member";

    private final JdbcTemplate jdbc;
    private final ToldChanges told;

    MemberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.told = new ToldChanges(jdbc);
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        for (var transaction : block.transactions()) {
            for (int number = 0; number < transaction.writes().size(); number++) {
                var write = transaction.writes().get(number);
                if (CHAINCODES.contains(write.namespace()) && write.key().is(KIND, 1)) {
                    project(transaction, write, number, refusals);
                }
            }
        }
    }

    private void project(LedgerTransaction transaction, StateWrite write, int number, Refusals refusals) {
        try {
            var member = MemberJson.readRecorded(write.value().toByteArray());
            if (member.mspId().id().equals(write.key().attribute(0))) {
                var change = keep(transaction, write.namespace(), member);
                if (write.namespace().equals(TOLD)) {
                    told.add(
                            new Subject(KIND, member.mspId(), member.mspId().id()),
                            new Change(change.name(), transaction.creator(), text(member)),
                            new Place(transaction.position(), number));
                }
            } else {
                refusals.add(RefusalReason.WRONG_KEY, transaction.position(), "member " + member.mspId());
            }
        } catch (InvalidValue unreadable) {
            refusals.add(RefusalReason.UNREADABLE, transaction.position(), "a member record");
        }
    }

    private MemberChange keep(LedgerTransaction transaction, String namespace, Member member) {
        int before = jdbc.update(
                "delete from members where namespace = ? and msp_id = ?",
                namespace,
                member.mspId().id());
        jdbc.update(
                "insert into members (namespace, msp_id, content, block_number, transaction_number)"
                        + " values (?, ?, ?, ?, ?)",
                namespace,
                member.mspId().id(),
                text(member),
                transaction.position().block(),
                transaction.position().transaction());
        return before > 0 ? MemberChange.CHANGED : MemberChange.JOINED;
    }

    private static String text(Member member) {
        return new String(MemberJson.write(member), StandardCharsets.UTF_8);
    }
}
