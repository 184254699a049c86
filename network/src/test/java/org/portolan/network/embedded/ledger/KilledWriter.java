package org.portolan.network.embedded.ledger;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;

/** Commits transactions until it is killed, and says the id of each one that is committed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) {
        TestChannel network = new TestChannel(Path.of(arguments[0]));
        for (int i = 0; ; i++) {
            int round = i;
            SignedTransaction[] transactions = IntStream.range(0, 5)
                    .mapToObj(number -> transaction(network, round, number))
                    .toArray(SignedTransaction[]::new);
            network.commit(transactions).forEach(status -> System.out.println(status.transactionId()));
        }
    }

    private static SignedTransaction transaction(TestChannel network, int round, int number) {
        Results results = Results.in("certificate")
                .put("key" + number, "round " + round)
                .putPrivate(ImplicitCollections.of(TestChannel.CN), "key" + number, "hidden " + round);
        SignedTransaction transaction = network.transaction(results, TestChannel.CN);
        network.channel().keepTransient(transaction.id(), results.privateSet());
        return transaction;
    }
}
