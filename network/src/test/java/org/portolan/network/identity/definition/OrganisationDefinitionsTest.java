package org.portolan.network.identity.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.msp.NodeOu;
import org.portolan.network.yaml.FileMistakes;

class OrganisationDefinitionsTest {

    @TempDir
    Path folder;

    @Test
    void reads_nodes_written_as_names_or_with_their_hosts() throws IOException {
        OrganisationDefinitions read = read("""
                organisations:
                  - name: cncustoms
                    mspId: CNCustomsMSP
                    peers: [peer0, {name: peer1, hosts: [peer1.customs.example, 10.0.0.7]}]
                    users:
                      - {name: admin, role: admin, nodeOu: admin}
                      - {name: officer, role: officer}
                """);

        OrganisationDefinition customs = read.named("cncustoms").orElseThrow();
        assertThat(customs.peers())
                .containsExactly(
                        new NodeDefinition("peer0", List.of()),
                        new NodeDefinition("peer1", List.of("peer1.customs.example", "10.0.0.7")));
        assertThat(customs.users())
                .containsExactly(
                        new UserDefinition("admin", "admin", NodeOu.ADMIN),
                        new UserDefinition("officer", "officer", NodeOu.CLIENT));
        assertThat(customs.commonName()).isEqualTo("cncustoms");
    }

    @Test
    void reports_all_mistakes_at_once_each_with_its_line() {
        assertThatThrownBy(() -> read("""
                        organisations:
                          - name: ../escape
                            mspId: CN Customs
                            country: China
                            peers: [peer0, peer0]
                          - name: sgcustoms
                            mspId: SG_MSP
                            users:
                              - {name: admin, nodeOu: peer}
                              - {name: admin, role: admin, password: secret}
                        """))
                .isInstanceOfSatisfying(
                        FileMistakes.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "line 2: '../escape' " + Names.RULE,
                                        "line 3: 'CN Customs' " + Names.MSP_ID_RULE,
                                        "line 4: 'China' must be two capital letters (ISO 3166-1)",
                                        "line 5: node of ../escape 'peer0' is already used on line 5",
                                        "line 7: 'SG_MSP' " + Names.MSP_ID_RULE,
                                        "line 9: users 1 lacks 'role'",
                                        "line 9: 'peer' must be client or admin",
                                        "line 10: user of sgcustoms 'admin' is already used on line 9",
                                        "line 10: users 2 has no key 'password'; it knows name, nodeOu, role"));
    }

    private OrganisationDefinitions read(String content) throws IOException {
        return OrganisationDefinitions.read(
                Files.writeString(Files.createTempFile(folder, "organisations", ".yaml"), content));
    }
}
