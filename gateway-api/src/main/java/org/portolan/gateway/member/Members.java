package org.portolan.gateway.member;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of the network, as the movement chaincode knows them. */
@Component
public final class Members {
    private static final String NAMESPACE = "movement";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All members, by MSP id. */
    public List<Member> all() {
        return jdbc.sql("select content from members where namespace = ? order by msp_id")
                .param(NAMESPACE)
                .query((row, count) -> read(row.getString(1)))
                .list();
    }

    /** One member. */
    public Optional<Member> find(MspId mspId) {
        return jdbc.sql("select content from members where namespace = ? and msp_id = ?")
                .params(NAMESPACE, mspId.id())
                .query((row, count) -> read(row.getString(1)))
                .optional();
    }

    /** Who a writer is, in the words of the network; a member that has left the list is shown by its id. */
    public Writer writer(MspId mspId) {
        return find(mspId).map(Writer::of).orElseGet(() -> new Writer(mspId.id(), mspId.id(), "UNKNOWN"));
    }

    private static Member read(String content) {
        return MemberJson.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
