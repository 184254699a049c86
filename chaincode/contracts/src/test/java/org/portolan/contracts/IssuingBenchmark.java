package org.portolan.contracts;

import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Fresh;
import org.portolan.contracts.network.Session;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Operators;
import org.portolan.records.origin.CertificateOfOrigin;

/**
 * Issues certificates and grants authorisations on the embedded node, and shows what processor time it takes. For each
 * line that it reads it goes one round: so two versions, each in a process of its own, can go in turn. Argument: records
 * of each kind in a round.
 */
final class IssuingBenchmark {
    private static final int AT_ONCE = 16;

    private final Session issuer;
    private final Session administration;
    private final ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);

    private IssuingBenchmark(ContractNetwork network) {
        this.issuer = network.as(CN, "originOfficer");
        this.administration = network.as(SG, "aeoOfficer");
        for (String party : List.of(SG, NZ)) {
            network.as(party, "aeoOfficer")
                    .call(CERTIFICATE, "aeo:arrange")
                    .with(MutualRecognitionArrangement.SHAPE.write(Operators.singaporeAndNewZealand()))
                    .submit();
        }
    }

    public static void main(String[] arguments) throws IOException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var benchmark = new IssuingBenchmark(ContractNetwork.shared());
        System.out.println("ready");
        while (System.in.read() == '\n') {
            long certificates = benchmark.cpu(records, benchmark::issue);
            long authorisations = benchmark.cpu(records, benchmark::grant);
            System.out.printf(
                    "%d certificates %d ms, %d authorisations %d ms of processor time%n",
                    records, certificates, records, authorisations);
        }
        System.exit(0);
    }

    private void issue() {
        issuer.call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(Fresh.certificate(CN, "CN", NZ)))
                .confidentially(Certificates.confidentialTea())
                .endorsedBy(CN, NZ)
                .submit();
    }

    private void grant() {
        var operator = Fresh.operator(Operators.SALT);
        administration
                .call(CERTIFICATE, "aeo:grant")
                .with(AeoAuthorisation.SHAPE.write(Fresh.authorisation(operator, Operators.SALT, SG, NZ)))
                .confidentially(operator)
                .endorsedBy(SG, NZ)
                .submit();
    }

    private long cpu(int times, Runnable call) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long start = system.getProcessCpuTime();
        CompletableFuture.allOf(IntStream.range(0, times)
                        .mapToObj(time -> CompletableFuture.runAsync(call, callers))
                        .toArray(CompletableFuture[]::new))
                .join();
        return (system.getProcessCpuTime() - start) / 1_000_000;
    }
}
