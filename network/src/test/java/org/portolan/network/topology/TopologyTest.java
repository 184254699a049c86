package org.portolan.network.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.address.Address;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.yaml.FileMistakes;

class TopologyTest {

    private static final String SOUND = """
            channel: portolan
            organisations:
              - {name: cncustoms, mspId: CNCustomsMSP, peers: [{name: peer0, address: "127.0.0.1:7051"}]}
              - {name: sgcustoms, mspId: SGCustomsMSP, peers: [{name: peer0, address: "127.0.0.1:0"}]}
            orderers:
              - {name: orderer0, organisation: orderer, mspId: PortolanOrdererMSP, address: "127.0.0.1:7050"}
            chaincodes:
              - name: movement
                version: "1"
                endorsementPolicy: "OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer')"
                services: {cncustoms: "127.0.0.1:0", sgcustoms: "127.0.0.1:0"}
            """;

    @TempDir
    Path folder;

    @Test
    void reads_the_demo_and_finds_an_identity_for_all_of_it() throws IOException {
        OrganisationDefinitions identities =
                OrganisationDefinitions.read(TestNetworkIdentities.committed("crypto-config/organisations.yaml"));

        Topology demo = Topology.read(TestNetworkIdentities.committed("crypto-config/demo-network.yaml"), identities);

        assertThat(demo.organisations())
                .extracting(Organisation::mspId)
                .containsExactly("CNCustomsMSP", "SGCustomsMSP", "NZCustomsMSP", "CNTXGPortMSP", "SGSINPortMSP");
        assertThat(demo.chaincodes()).extracting(Chaincode::name).containsExactly("movement", "certificate");
        assertThat(demo.chaincodes())
                .allSatisfy(chaincode -> assertThat(chaincode.services())
                        .containsOnlyKeys("cncustoms", "sgcustoms", "nzcustoms", "cntxgport", "sgsinport"));
    }

    @Test
    void reads_a_small_network_with_the_usual_block_sizes() throws IOException {
        Topology topology = Topology.read(file(SOUND));

        assertThat(topology.ordering()).isEqualTo(Ordering.USUAL);
        assertThat(topology.organisations().getFirst().peers())
                .containsExactly(new Peer("peer0", new Address("127.0.0.1", 7051)));
        assertThat(topology.chaincodes().getFirst().packageId()).matches("movement_1:[0-9a-f]{64}");
    }

    @Test
    void reports_all_mistakes_at_once_each_with_its_line() throws IOException {
        Path file = file("""
                channel: Porto Lan
                ordering: {maxMessages: many, preferredMaxBytes: 20000, absoluteMaxBytes: 10000, batchTimeout: 1}
                organisations:
                  - name: cncustoms
                    mspId: CNCustomsMSP
                    peers:
                      - {name: peer0, address: "127.0.0.1:7051"}
                      - {name: peer0, address: "127.0.0.1"}
                  - {name: cncustoms, mspId: SGCustomsMSP, peers: []}
                  - just a word
                orderers:
                  - {name: orderer0, organisation: orderer, mspId: PortolanOrdererMSP, address: "0.0.0.0:7051"}
                chaincodes:
                  - name: movement
                    version: "1"
                    sequence: 0
                    endorsementPolicy: "OR('NZCustomsMSP.peer')"
                    services: {nzcustoms: "127.0.0.1:99999"}
                  - name: movement
                    version: "1"
                    endorsementPolicy: "MOST(1)"
                colour: blue
                """);

        assertThat(mistakesOf(() -> Topology.read(file)))
                .containsExactly(
                        "line 1: 'Porto Lan' is no channel name: lower-case letters, digits, '.' and '-'",
                        "line 2: preferredMaxBytes 20000 is more than absoluteMaxBytes 10000",
                        "line 2: 'maxMessages' of 'ordering' of the file must be a whole number from 1 to 10000, not 'many'",
                        "line 2: 'ordering' of the file has no key 'batchTimeout'; it knows absoluteMaxBytes, "
                                + "batchTimeoutMillis, maxMessages, preferredMaxBytes, type",
                        "line 8: peer of cncustoms 'peer0' is already used on line 7",
                        "line 8: '127.0.0.1' is not an address such as 127.0.0.1:7051 (port 0 takes a free one)",
                        "line 9: organisation 'cncustoms' is already used on line 4",
                        "line 9: 'peers' needs at least one entry",
                        "line 10: organisations 3 must be a mapping of keys to values",
                        "line 12: 0.0.0.0:7051 is already used on line 7",
                        "line 16: 'sequence' of chaincodes 1 must be a whole number from 1 to 2147483647, not '0'",
                        "line 17: the policy names MSP 'NZCustomsMSP', which no organisation of this topology has",
                        "line 18: 'nzcustoms' is no organisation of this topology",
                        "line 18: '127.0.0.1:99999' has the port 99999, and the highest port is 65535",
                        "line 19: chaincode 'movement' is already used on line 14",
                        "line 19: a chaincode needs 'services': an address for each organisation",
                        "line 21: the endorsement policy cannot be read: policy \"MOST(1)\" must have AND, OR or OutOf "
                                + "near position 5",
                        "line 22: the file has no key 'colour'; it knows chaincodes, channel, contracts, elsewhere, "
                                + "orderers, ordering, organisations");
    }

    @Test
    void refuses_nodes_that_have_no_identity() throws IOException {
        OrganisationDefinitions identities = OrganisationDefinitions.read(file("""
                organisations:
                  - {name: cncustoms, mspId: OtherMSP, peers: [peer1]}
                  - {name: orderer, mspId: PortolanOrdererMSP, orderers: [orderer0]}
                """));
        Path file = file(SOUND);

        assertThat(mistakesOf(() -> Topology.read(file, identities)))
                .containsExactly(
                        "line 3: 'CNCustomsMSP' is not the MSP id of cncustoms in its identities, which is OtherMSP",
                        "line 3: 'peer0' has no identity: it is not among the peers of cncustoms",
                        "line 4: organisation 'sgcustoms' has no identities: it is not among the organisations they are "
                                + "defined for");
    }

    @Test
    void a_part_of_a_network_has_no_orderers_and_policies_that_name_others() throws IOException {
        String part = SOUND.replaceAll("(?s)orderers:.*chaincodes:", "chaincodes:")
                .replace("OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer')", "OR('NZCustomsMSP.peer')");

        assertThat(Topology.read(file(part)).orderers()).isEmpty();
    }

    @Test
    void a_policy_may_name_those_whose_peers_run_elsewhere() throws IOException {
        String network = "elsewhere: [NZCustomsMSP]\n" + SOUND.replace("'SGCustomsMSP.peer'", "'NZCustomsMSP.peer'");

        assertThat(Topology.read(file(network)).chaincodes().getFirst().endorsementPolicy())
                .contains("NZCustomsMSP");
    }

    @Test
    void a_chaincode_may_have_a_policy_of_the_channel() throws IOException {
        String policy = "OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer')";
        Path unknown = file(SOUND.replace(policy, "/Channel/Application/Admins"));

        assertThat(Topology.read(file(SOUND.replace(policy, "/Channel/Application/Endorsement")))
                        .chaincodes()
                        .getFirst()
                        .endorsementPolicy())
                .isEqualTo("/Channel/Application/Endorsement");
        assertThat(mistakesOf(() -> Topology.read(unknown)))
                .containsExactly("line 10: '/Channel/Application/Admins' is no policy of a channel that a chaincode can"
                        + " have; those are /Channel/Application/Endorsement and /Channel/Application/AnyEndorsement");
    }

    @Test
    void reports_text_that_is_no_yaml_with_its_line() throws IOException {
        Path file = file("channel: portolan\norderers: [\n");

        assertThat(mistakesOf(() -> Topology.read(file)))
                .singleElement()
                .asString()
                .startsWith("line 3: this is not YAML");
    }

    @Test
    void reports_an_empty_file_and_a_key_written_twice() throws IOException {
        Path empty = file("");
        Path twice = file(SOUND + "channel: again\n");

        assertThat(mistakesOf(() -> Topology.read(empty)))
                .containsExactly("line 1: the file must be a mapping of keys to values");
        assertThat(mistakesOf(() -> Topology.read(twice)))
                .containsExactly("line 12: key 'channel' of the file is written twice");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "topology", ".yaml"), content);
    }

    private static List<String> mistakesOf(ThrowingCallable reading) {
        FileMistakes refused = catchThrowableOfType(FileMistakes.class, reading);
        assertThat(refused).isNotNull();
        return refused.mistakes().stream().map(Object::toString).toList();
    }
}
