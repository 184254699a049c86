package org.portolan.gateway.origin.view;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.origin.CertificateOfOrigin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps certificates as their issuers wrote them, with the confidential part where this administration is entitled. */
@Component
final class CertificateRows implements Projection {
    private final JdbcTemplate jdbc;
    private final OwnedRecords records;

    CertificateRows(JdbcTemplate jdbc, OwnedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        records.forEach(
                CertificateOfOrigin.KIND,
                block,
                refusals,
                this::known,
                (certificate, before) ->
                        before.ifPresentOrElse(known -> change(certificate), () -> create(certificate)));
    }

    private Optional<String> known(OwnedRecord<CertificateOfOrigin> certificate) {
        return jdbc
                .queryForList(
                        "select number from certificates where issuer = ? and number = ?",
                        String.class,
                        certificate.names().toArray())
                .stream()
                .findFirst();
    }

    private void change(OwnedRecord<CertificateOfOrigin> certificate) {
        jdbc.update(
                "update certificates set content = ?, changed_block = ?, changed_transaction = ?"
                        + " where issuer = ? and number = ?",
                CertificateOfOrigin.SHAPE.text(certificate.content()),
                certificate.position().block(),
                certificate.position().transaction(),
                certificate.names().get(0),
                certificate.names().get(1));
    }

    private void create(OwnedRecord<CertificateOfOrigin> certificate) {
        var part = certificate.confidential(CertificateOfOrigin.KIND.sealing());
        var position = certificate.position();
        jdbc.update(
                "insert into certificates (issuer, number, content, confidential, created_block, created_transaction,"
                        + " changed_block, changed_transaction) values (?, ?, ?, ?, ?, ?, ?, ?)",
                certificate.names().get(0),
                certificate.names().get(1),
                CertificateOfOrigin.SHAPE.text(certificate.content()),
                part.map(ConfidentialPart::text).orElse(null),
                position.block(),
                position.transaction(),
                position.block(),
                position.transaction());
        part.ifPresent(details -> details.content()
                .containerNumbers()
                .forEach(container -> jdbc.update(
                        "insert into certificate_containers (container_number, issuer, number) values (?, ?, ?)",
                        container.toString(),
                        certificate.names().get(0),
                        certificate.names().get(1))));
    }
}
