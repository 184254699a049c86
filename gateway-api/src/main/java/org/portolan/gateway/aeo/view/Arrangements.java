package org.portolan.gateway.aeo.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads arrangements with those who signed the very same text. */
@Component
final class Arrangements {
    private final JdbcClient jdbc;

    Arrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignedArrangement> all() {
        return SignedArrangement.together(jdbc.sql("select content, party from arrangements")
                .query((row, count) -> new SignedArrangement(
                        MutualRecognitionArrangement.SHAPE.readStored(
                                row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        Set.of(new MspId(row.getString(2)))))
                .list());
    }
}
