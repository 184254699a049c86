package org.portolan.network.doctor.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.doctor.machine.AddressCheck.Use;

final class AddressCheckTest {

    private static final Path PROC = Path.of("/proc");
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void tells_who_has_taken_an_address() throws Exception {
        try (ServerSocket occupier = occupier()) {
            Finding finding = check("127.0.0.1", occupier.getLocalPort(), Optional.empty());

            assertThat(finding.severity()).isEqualTo(Severity.FAULT);
            assertThat(finding.says())
                    .contains("127.0.0.1:%d is taken by ".formatted(occupier.getLocalPort()))
                    .contains(Files.isDirectory(PROC) ? "process %d (".formatted(SELF) : "a process");
        }
    }

    @Test
    void an_address_that_the_running_network_has_taken_is_in_order() throws Exception {
        try (ServerSocket occupier = occupier()) {
            assertThat(check("127.0.0.1", occupier.getLocalPort(), Optional.of(SELF))
                            .severity())
                    .isEqualTo(Severity.OK);
        }
    }

    @Test
    void an_address_at_which_a_running_network_does_not_listen_is_a_fault() throws Exception {
        int free;
        try (ServerSocket closed = occupier()) {
            free = closed.getLocalPort();
        }

        assertThat(check("127.0.0.1", free, Optional.of(SELF)).says())
                .isEqualTo("nothing listens on 127.0.0.1:%d although the network runs".formatted(free));
        assertThat(check("127.0.0.1", free, Optional.empty()).severity()).isEqualTo(Severity.OK);
    }

    @Test
    void a_host_that_nobody_knows_is_a_fault() throws Exception {
        assertThat(check("peer0.invalid", 7051, Optional.empty()).says())
                .isEqualTo("the host of peer0.invalid:7051 cannot be resolved");
    }

    @Test
    void an_address_of_another_machine_is_a_fault() throws Exception {
        assertThat(check("192.0.2.1", 7051, Optional.empty()).says())
                .isEqualTo("192.0.2.1:7051 is no address of this machine");
    }

    private static Finding check(String host, int port, Optional<Long> supervisor) throws Exception {
        Use use = new Use("peer0.cncustoms", "address", new Address(host, port));
        return new AddressCheck(List.of(use), supervisor, PROC).findings().getFirst();
    }

    private static ServerSocket occupier() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }
}
