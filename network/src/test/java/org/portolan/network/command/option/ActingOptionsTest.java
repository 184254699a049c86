package org.portolan.network.command.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.ConnectionFile;
import picocli.CommandLine;

class ActingOptionsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write_a_connection_file() throws Exception {
        file = ConnectionFile.in(folder);
        OrganisationFolder china = TestNetworkIdentities.demo().organisation("cncustoms");
        OrganisationFolder ordering = TestNetworkIdentities.demo().organisation("orderer");
        new ConnectionFile(
                        "portolan",
                        List.of(new ConnectionFile.Organisation(
                                "CNCustomsMSP",
                                "cncustoms",
                                "127.0.0.1:7051",
                                "peer0.cncustoms",
                                china.tlsAuthorityCertificate().toString(),
                                Map.of("admin", china.users().resolve("admin").toString(), "guest", "guest"))),
                        List.of(new ConnectionFile.Orderer(
                                "PortolanOrdererMSP",
                                "orderer",
                                "orderer0",
                                "127.0.0.1:7050",
                                "orderer0.orderer",
                                ordering.tlsAuthorityCertificate().toString(),
                                Map.of(
                                        "admin",
                                        ordering.users().resolve("admin").toString()))))
                .write(folder);
    }

    @Test
    void acts_for_an_organisation_by_its_name_or_msp_id() throws Exception {
        try (PeerSession byName = options("--organisation", "cncustoms").open(Clock.systemUTC());
                PeerSession byMspId = options("--organisation", "CNCustomsMSP").open(Clock.systemUTC())) {
            assertThat(byName.peer()).isEqualTo("peer0.cncustoms");
            assertThat(byMspId.mspId()).isEqualTo("CNCustomsMSP");
        }
    }

    @Test
    void acts_on_the_channel_for_an_organisation_that_has_orderers_only() throws Exception {
        try (ChannelAdministrator ordering =
                options("--organisation", "orderer").openChannel(Clock.systemUTC())) {
            assertThat(ordering.mspId()).isEqualTo("PortolanOrdererMSP");
        }
    }

    @Test
    void takes_the_file_s_relative_paths_from_its_folder() throws Exception {
        assertThat(options("--organisation", "cncustoms", "--user", "guest")
                        .administrator()
                        .msp())
                .isEqualTo(folder.resolve("guest/msp"));
    }

    @Test
    void names_the_organisations_and_users_that_there_are() {
        assertThatThrownBy(() -> options("--organisation", "mars").open(Clock.systemUTC()))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("%s knows no organisation 'mars'; it knows cncustoms", file);
        assertThatThrownBy(() -> options("--organisation", "cncustoms", "--user", "nobody")
                        .open(Clock.systemUTC()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("cncustoms has no user 'nobody' in %s; it has ".formatted(file))
                .hasMessageContaining("admin")
                .hasMessageContaining("guest");
    }

    @Test
    void says_that_an_identity_is_not_there() {
        assertThatThrownBy(() -> options("--organisation", "cncustoms", "--user", "guest")
                        .open(Clock.systemUTC()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("The identity of guest of cncustoms cannot be read: ");
    }

    @Test
    void says_that_there_is_no_file_or_that_it_is_another() throws Exception {
        Path missing = folder.resolve("missing.json");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"channel\": 1");

        assertThatThrownBy(() -> options("--connection", missing.toString(), "--organisation", "cncustoms")
                        .open(Clock.systemUTC()))
                .hasMessage(
                        "%s does not exist; it is there while a network is ready, and --connection says where",
                        missing);
        assertThatThrownBy(() -> options("--connection", other.toString(), "--organisation", "cncustoms")
                        .open(Clock.systemUTC()))
                .hasMessageStartingWith(other + " does not say how to reach a network: ");
    }

    private ActingOptions options(String... arguments) {
        ActingOptions options = new ActingOptions();
        CommandLine line = new CommandLine(new Anything(options));
        line.parseArgs(
                arguments.length > 0 && arguments[0].equals("--connection") ? arguments : withConnection(arguments));
        return options;
    }

    private String[] withConnection(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--connection";
        all[1] = file.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }

    @CommandLine.Command
    record Anything(@CommandLine.Mixin ActingOptions options) {}
}
