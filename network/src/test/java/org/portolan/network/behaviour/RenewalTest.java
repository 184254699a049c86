package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.testnetwork.AlertRules;
import org.portolan.network.testnetwork.OnFabric;

/** Certificates are renewed while real peers and one real orderer work; nothing waits for a certificate to expire. */
@OnFabric
@Tag("drill")
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RenewalTest implements Behaviour {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RealNetwork network;
    private Operations operations;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.start("/networks/raft.yaml", folder);
        operations = new Operations(folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void a_renewed_user_goes_on_and_the_old_certificate_stays_good() throws Exception {
        try (Gateway before = network.gateway(CN, "officer")) {
            X509Certificate renewed = register(CN).renew("officer", YEAR);
            try (Gateway after = network.gateway(CN, "officer")) {
                submit(ledger(before), "put", "by the old", "x");
                submit(ledger(after), "put", "by the new", "x");

                assertThat(new String(after.getIdentity().getCredentials()))
                        .isEqualTo(new String(Certificates.encode(renewed)));
            }
        }
    }

    @Test
    void a_renewed_peer_shows_its_new_certificate_after_a_restart_and_endorses_with_it() throws Exception {
        register(CN).renew("peer0", YEAR);
        assertThat(said("peer0.cncustoms", "reach"))
                .singleElement()
                .asString()
                .startsWith("still shows the certificate that ends on");

        network.processes().restart("peer0.cncustoms", PATIENCE);

        assertThat(said("peer0.cncustoms", "reach")).singleElement().asString().startsWith("answers on");
        try (Gateway singapore = network.gateway(SG, "officer")) {
            byte[] answer = ledger(singapore)
                    .newProposal("put")
                    .addArguments("with the renewed peer", "x")
                    .setEndorsingOrganizations(CN, SG)
                    .build()
                    .endorse()
                    .submit();
            assertThat(new String(answer)).isEqualTo("x");
        }
    }

    @Test
    void a_renewed_chaincode_shows_its_new_certificate_after_a_restart() throws Exception {
        register(SG).renew("ledger", YEAR);
        assertThat(said("ledger.peer0.sgcustoms", "reach"))
                .singleElement()
                .asString()
                .startsWith("still shows the certificate that ends on");

        network.processes().restart("ledger.peer0.sgcustoms", PATIENCE);

        assertThat(said("ledger.peer0.sgcustoms", "reach"))
                .singleElement()
                .asString()
                .startsWith("answers on");
        try (Gateway singapore = network.gateway(SG, "officer")) {
            assertThat(submit(ledger(singapore), "put", "with the renewed chaincode", "x"))
                    .isEqualTo("x");
        }
    }

    @Test
    void every_metric_of_the_alerts_on_raft_is_one_that_an_orderer_shows() throws Exception {
        AlertRules alerts = AlertRules.read();

        assertThat(operations.metricsOf("orderer0.orderer"))
                .containsAll(alerts.metrics("orderers"))
                .containsAll(alerts.metrics("raft"));
    }

    private List<String> said(String about, String check) throws Exception {
        return operations.examination().findings().stream()
                .filter(finding ->
                        finding.about().equals(about) && finding.check().equals(check))
                .map(Finding::says)
                .toList();
    }

    private IdentityRegister register(String mspId) throws Exception {
        return IdentityRegister.open(network.identities(mspId), Clock.systemUTC());
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
