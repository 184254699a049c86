package org.portolan.gateway.origin.view;

import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.OwnedRecordType;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps certificates as their issuers wrote them, with the confidential part where this administration is entitled. */
@Component
final class CertificateRows implements Projection {
    private static final OwnedRecordType<CertificateOfOrigin> CERTIFICATES =
            new OwnedRecordType<>("origin", 2, CertificateOfOrigin.SHAPE::readStored);

    private final JdbcTemplate jdbc;
    private final MspId administration;

    CertificateRows(JdbcTemplate jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.administration = new MspId(settings.administration());
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        CERTIFICATES.forEach(block, refusals, administration, this::project);
    }

    private void project(OwnedRecords records, StateWrite write, CertificateOfOrigin certificate) {
        if (!write.key().attribute(0).equals(certificate.issuer().id())
                || !write.key().attribute(1).equals(certificate.number().number())) {
            records.refuse(RefusalReason.WRONG_KEY, write);
            return;
        }
        boolean known = isKnown(certificate);
        if (records.accepts(write, certificate.issuer(), known)) {
            if (known) {
                change(records, certificate);
            } else {
                create(
                        records,
                        certificate,
                        records.confidential(write, certificate.payloadHash(), CertificateDetails.SHAPE));
            }
        }
    }

    private boolean isKnown(CertificateOfOrigin certificate) {
        return !jdbc.queryForList(
                        "select number from certificates where issuer = ? and number = ?",
                        certificate.issuer().id(),
                        certificate.number().number())
                .isEmpty();
    }

    private void change(OwnedRecords records, CertificateOfOrigin certificate) {
        var position = records.transaction().position();
        jdbc.update(
                "update certificates set content = ?, changed_block = ?, changed_transaction = ?"
                        + " where issuer = ? and number = ?",
                CertificateOfOrigin.SHAPE.text(certificate),
                position.block(),
                position.transaction(),
                certificate.issuer().id(),
                certificate.number().number());
    }

    private void create(
            OwnedRecords records,
            CertificateOfOrigin certificate,
            Optional<ConfidentialPart<CertificateDetails>> part) {
        var position = records.transaction().position();
        jdbc.update(
                "insert into certificates (issuer, number, content, confidential, created_block, created_transaction,"
                        + " changed_block, changed_transaction) values (?, ?, ?, ?, ?, ?, ?, ?)",
                certificate.issuer().id(),
                certificate.number().number(),
                CertificateOfOrigin.SHAPE.text(certificate),
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
                        certificate.issuer().id(),
                        certificate.number().number())));
    }
}
