package org.portolan.contracts.origin.preference;

import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Fresh;
import org.portolan.contracts.network.Session;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.BookingOrder;

/**
 * Issues certificates and claims on each, and shows how many of both a second are in blocks, with keys that name their
 * endorsers and private data. Arguments: certificates in a round, rounds, callers at once.
 */
final class ClaimingBenchmark {
    private final Session issuer;
    private final Session importer;
    private final ExecutorService callers;

    private ClaimingBenchmark(ContractNetwork network, int atOnce) {
        this.issuer = network.as(CN, "originOfficer");
        this.importer = network.as(NZ, "originOfficer");
        this.callers = Executors.newFixedThreadPool(atOnce);
    }

    private record Issued(CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> part) {}

    public static void main(String[] arguments) {
        int certificates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int atOnce = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 32;
        var benchmark = new ClaimingBenchmark(ContractNetwork.shared(), atOnce);
        for (int round = 1; round <= rounds; round++) {
            List<Issued> drawn = Stream.generate(ClaimingBenchmark::drawn)
                    .limit(certificates)
                    .toList();
            double issued = benchmark.aSecond(drawn, benchmark::issue);
            double claimed = benchmark.aSecond(drawn, benchmark::claim);
            System.out.printf("round %d: %.0f certificates a second, %.0f claims a second%n", round, issued, claimed);
        }
        System.exit(0);
    }

    private static Issued drawn() {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        var part = ConfidentialPart.of(
                Certificates.tea(),
                CertificateDetails.SHAPE,
                Salt.ofHex(HexFormat.of().formatHex(salt)));
        return new Issued(Fresh.certificate(part, CN, "CN", NZ), part);
    }

    private void issue(Issued issued) {
        issuer.call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(issued.certificate()))
                .confidentially(issued.part())
                .endorsedBy(CN, NZ)
                .submit();
    }

    private void claim(Issued issued) {
        var order = new BookingOrder(
                issued.certificate(), List.of(Allowance.PARTIAL_USE), Preferences.claimToday("E1", "1000"));
        importer.call(CERTIFICATE, "preference:book")
                .with(AccountId.of(issued.part().salt(), new MspId(NZ)).toString())
                .confidentially(ConfidentialPart.of(order, BookingOrder.SHAPE, Salt.ofHex("9f".repeat(32))))
                .on(issued.part())
                .endorsedBy(NZ)
                .submit();
    }

    private double aSecond(List<Issued> drawn, Consumer<Issued> act) {
        long start = System.nanoTime();
        CompletableFuture.allOf(drawn.stream()
                        .map(issued -> CompletableFuture.runAsync(() -> act.accept(issued), callers))
                        .toArray(CompletableFuture[]::new))
                .join();
        return drawn.size() * 1e9 / (System.nanoTime() - start);
    }
}
