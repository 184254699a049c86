package org.portolan.gateway.origin.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.origin.view.StoredCertificate.StoredStatement;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.gateway.reading.LedgerPlaces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads certificates. It asks nobody whether the reader may see them. */
@Component
public final class Certificates {
    private final JdbcClient jdbc;
    private final LedgerPlaces places;

    Certificates(JdbcClient jdbc, LedgerPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** The confidential parts, as far as this administration has them, of certificates about a container. */
    public static List<CertificateDetails> about(JdbcClient jdbc, ContainerNumber container) {
        return jdbc.sql("select c.confidential from certificates c join certificate_containers k"
                        + " on k.issuer = c.issuer and k.number = c.number where k.container_number = ?")
                .param(container.toString())
                .query((row, count) -> ConfidentialPart.read(utf8(row.getString(1)), CertificateDetails.SHAPE)
                        .content())
                .list();
    }

    Optional<StoredCertificate> find(MspId issuer, CertificateNumber number) {
        return jdbc.sql("select * from certificates where issuer = ? and number = ?")
                .params(issuer.id(), number.number())
                .query((row, count) -> certificate(row, statements(issuer, number)))
                .optional();
    }

    private List<StoredStatement> statements(MspId issuer, CertificateNumber number) {
        return jdbc.sql("select * from statements where issuer = ? and number = ? order by msp_id")
                .params(issuer.id(), number.number())
                .query((row, count) -> statement(row))
                .list();
    }

    private StoredCertificate certificate(ResultSet row, List<StoredStatement> statements) throws SQLException {
        Optional<ConfidentialPart<CertificateDetails>> details = Optional.ofNullable(row.getString("confidential"))
                .map(text -> ConfidentialPart.read(utf8(text), CertificateDetails.SHAPE));
        return new StoredCertificate(
                CertificateOfOrigin.SHAPE.readStored(utf8(row.getString("content"))),
                details,
                statements,
                places.at(row.getLong("created_block"), row.getInt("created_transaction")),
                places.at(row.getLong("changed_block"), row.getInt("changed_transaction")));
    }

    private StoredStatement statement(ResultSet row) throws SQLException {
        LedgerPlace place = places.at(row.getLong("block_number"), row.getInt("transaction_number"));
        return new StoredStatement(
                Statement.SHAPE.readStored(utf8(row.getString("content"))),
                Optional.ofNullable(row.getString("confidential"))
                        .map(text -> ConfidentialPart.read(utf8(text), RejectionRemarks.SHAPE)),
                place);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
