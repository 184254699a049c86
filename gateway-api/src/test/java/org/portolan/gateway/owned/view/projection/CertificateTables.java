package org.portolan.gateway.owned.view.projection;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.origin.CertificateOfOrigin;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables for certificates alone, as gateways had them before those of all kinds: what these are measured by. They keep no
 * history, find by containers only or by parties too, and know no order.
 */
final class CertificateTables {
    private final JdbcTemplate jdbc;
    private final OwnedRecords records;
    private final boolean parties;

    CertificateTables(JdbcTemplate jdbc, OwnedRecords records, boolean parties) {
        this.jdbc = jdbc;
        this.records = records;
        this.parties = parties;
        jdbc.execute("create table certificates (issuer varchar(64) not null, number varchar(64) not null,"
                + " content varchar(1000000) not null, confidential varchar(1000000), created_block bigint not null,"
                + " created_transaction integer not null, changed_block bigint not null,"
                + " changed_transaction integer not null, primary key (issuer, number))");
        jdbc.execute("create table certificate_containers (container_number varchar(11) not null,"
                + " issuer varchar(64) not null, number varchar(64) not null,"
                + " primary key (container_number, issuer, number))");
        jdbc.execute("create index certificate_containers_by_certificate on certificate_containers (issuer, number)");
        jdbc.execute("create table certificate_parties (tin varchar(17) not null, issuer varchar(64) not null,"
                + " number varchar(64) not null, primary key (tin, issuer, number))");
        jdbc.execute("create index certificate_parties_by_certificate on certificate_parties (issuer, number)");
    }

    void project(BlockContent block, Refusals refusals) {
        records.forEach(
                CertificateOfOrigin.KIND, block, refusals, this::known, (certificate, before) -> create(certificate));
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
        part.filter(details -> parties)
                .ifPresent(details -> details.content()
                        .parties()
                        .flatMap(party -> party.tin().stream())
                        .distinct()
                        .forEach(trader -> jdbc.update(
                                "insert into certificate_parties (tin, issuer, number) values (?, ?, ?)",
                                trader.number(),
                                certificate.names().get(0),
                                certificate.names().get(1))));
    }
}
