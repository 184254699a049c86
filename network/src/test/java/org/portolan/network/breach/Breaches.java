package org.portolan.network.breach;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import org.hyperledger.fabric.shim.Chaincode;
import org.portolan.network.embedded.node.EmbeddedNode;
import org.portolan.records.breach.Declaration;
import picocli.CommandLine;

/** One class for each rule that it breaks. */
public final class Breaches {

    private Breaches() {}

    /** Knows of customs. */
    public record Customs(Declaration declaration) {}

    /** Is made of the shim. */
    public record Framework(Chaincode chaincode) {}

    /** Knows the embedded node. */
    public record OtherEngine(EmbeddedNode node) {}

    /** Touches a private key, hands it out, and shows it to whoever prints it. */
    public record Key(PrivateKey key) {}

    /** Hides nothing of a pair either. */
    public record Pair(KeyPair pair) {}

    /** Knows the command line. */
    public record Arguments(CommandLine line) {}

    /** Reads the time of the machine. */
    public static final class Now {

        private Now() {}

        static Instant read() {
            return Instant.now();
        }

        static long millis() {
            return System.currentTimeMillis();
        }
    }

    /** Fails as anything may fail. */
    public static final class PlainFailure {

        private PlainFailure() {}

        static void fail() {
            throw new RuntimeException("something went wrong");
        }
    }
}
