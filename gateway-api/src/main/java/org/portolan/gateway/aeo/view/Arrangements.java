package org.portolan.gateway.aeo.view;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads arrangements with those who signed the very same text. */
@Component
final class Arrangements {
    private record Signature(MutualRecognitionArrangement text, MspId party) {}

    private final JdbcClient jdbc;

    Arrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignedArrangement> all() {
        Map<MutualRecognitionArrangement, Set<MspId>> signers = new HashMap<>();
        jdbc.sql("select content, party from arrangements")
                .query((row, count) -> new Signature(
                        MutualRecognitionArrangement.SHAPE.readStored(
                                row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        new MspId(row.getString(2))))
                .list()
                .forEach(signature -> signers.computeIfAbsent(signature.text(), text -> new HashSet<>())
                        .add(signature.party()));
        return signers.entrySet().stream()
                .map(entry -> new SignedArrangement(entry.getKey(), entry.getValue()))
                .toList();
    }
}
