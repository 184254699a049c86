package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CHANNEL;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.address.Address;
import org.portolan.network.command.Commands;
import org.portolan.network.fabric.orderer.OrdererEndpoint;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.PublishedMsp;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.msp.Msp;
import org.portolan.network.msp.SigningIdentity;
import org.portolan.network.testnetwork.OnFabric;

/** Members that an organisation takes back while its channel runs. */
@OnFabric
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RevocationTest implements Behaviour {

    private Path folder;
    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder.resolve("data");
        network = RealNetwork.hostLedgerAlone("/networks/raft.yaml", folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void a_revoked_officer_is_refused_from_that_block_on_and_others_work_on() throws Exception {
        try (Gateway officer = network.gateway(CN, "officer");
                Gateway colleague = network.gateway(CN, "originOfficer")) {
            submit(ledger(officer), "put", "before", "x");
            Transaction endorsed = endorse(ledger(officer), "put", "endorsedBefore", "x");

            assertThat(portolan("identity", "revoke", "--folder", folder + "/crypto", "--name", "officer"))
                    .contains("Revoked officer of cncustoms");
            String published = portolan("organisation", "publish", "--connection", folder + "/connection.json");

            assertThat(published)
                    .contains("changes Channel/Application/CNCustomsMSP/MSP: new revoked certificate ")
                    .contains("In force on channel portolan from block ");
            assertThatThrownBy(() -> endorse(ledger(officer), "put", "after", "x"))
                    .hasStackTraceContaining("access denied: channel [portolan]");
            assertThatThrownBy(endorsed::submitAsync).hasStackTraceContaining("implicit policy evaluation failed");
            assertThat(submit(ledger(colleague), "put", "colleague", "works on"))
                    .isEqualTo("works on");
            assertThat(evaluate(ledger(colleague), "get", "endorsedBefore")).isEmpty();
        }
    }

    @Test
    void publishing_again_changes_nothing() throws Exception {
        portolan("organisation", "publish", "--connection", folder + "/connection.json");

        assertThat(portolan("organisation", "publish", "--connection", folder + "/connection.json"))
                .isEqualToIgnoringNewLines("Channel portolan knows CNCustomsMSP as it is already");
    }

    @Test
    void another_organisation_s_members_are_not_for_us_to_say() throws Exception {
        Msp singapore = Msp.of(Msp.load(network.identities(SG).msp(), SG).config().toBuilder()
                .clearTlsRootCerts()
                .build());
        try (ChannelAdministrator china = administrator()) {
            ChannelConfiguration current = china.configuration();
            Config wanted = PublishedMsp.in(current, singapore);
            ProposedUpdate proposal = china.sign(ProposedUpdate.of(current, wanted));

            assertThatThrownBy(() -> china.submit(proposal, Duration.ofSeconds(10)))
                    .isInstanceOf(UpdateRefused.class)
                    .hasMessage("The update lacks the signature of an administrator of SGCustomsMSP, whose"
                            + " /Channel/Application/SGCustomsMSP/MSP it changes");
        }
    }

    @Test
    void an_orderer_that_is_down_does_not_hold_up_an_update() throws Exception {
        ConnectionFile.Orderer orderer =
                ConnectionFile.read(folder).orElseThrow().orderers().getFirst();
        OrdererEndpoint up = endpoint(orderer, orderer.address());
        OrdererEndpoint down = endpoint(orderer, "127.0.0.1:1");
        SigningIdentity admin = SigningIdentity.load(network.identities(CN).userMsp("admin"), CN);

        try (ChannelAdministrator china =
                ChannelAdministrator.atOrderers(CHANNEL, admin, List.of(down, up), Clock.systemUTC())) {
            ChannelConfiguration current = china.configuration();
            Config wanted = current.changed(channel -> channel.putGroupsBuilderIfAbsent("Application")
                    .putGroupsBuilderIfAbsent(CN)
                    .removeValues("AnchorPeers"));
            ProposedUpdate proposal = china.sign(ProposedUpdate.of(current, wanted));

            assertThat(china.submit(proposal, Duration.ofSeconds(20)).sequence())
                    .isEqualTo(current.sequence() + 1);
            assertThatThrownBy(() -> china.submit(proposal, Duration.ofSeconds(20)))
                    .isInstanceOf(UpdateRefused.class)
                    .hasMessageStartingWith("The update was overtaken: Channel/Application/CNCustomsMSP has changed");
        }
    }

    private ChannelAdministrator administrator() throws Exception {
        ConnectionFile connection = ConnectionFile.read(folder).orElseThrow();
        ConnectionFile.Organisation china = connection.organisation(CN).orElseThrow();
        Administrator admin = new Administrator(
                china.hostName(),
                Address.parse(china.peer()).orElseThrow(),
                Path.of(china.tlsCa()),
                CN,
                network.identities(CN).userMsp("admin"));
        return ChannelAdministrator.atPeer(
                PeerSession.open(admin, Clock.systemUTC()),
                CHANNEL,
                SigningIdentity.load(admin.msp(), CN),
                connection.orderers().stream()
                        .map(orderer -> endpoint(orderer, orderer.address()))
                        .toList(),
                Clock.systemUTC());
    }

    private static OrdererEndpoint endpoint(ConnectionFile.Orderer orderer, String address) {
        return new OrdererEndpoint(orderer.hostName(), Address.parse(address).orElseThrow(), Path.of(orderer.tlsCa()));
    }

    private static String portolan(String first, String second, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = first;
        arguments[1] = second;
        arguments[2] = "--organisation";
        arguments[3] = "cncustoms";
        System.arraycopy(options, 0, arguments, 4, options.length);
        Commands.Outcome outcome = Commands.run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
