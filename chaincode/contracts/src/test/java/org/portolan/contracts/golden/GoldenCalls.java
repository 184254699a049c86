package org.portolan.contracts.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Refused;
import org.portolan.contracts.network.Session;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.records.golden.GoldenFile;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;

/** Calls functions of the contracts and compares what comes of it with its file. */
final class GoldenCalls {
    private static final String CALLS = "calls: ";

    private final ContractNetwork network;
    private final UnaryOperator<String> shown;
    private final SortedSet<String> times = new TreeSet<>();

    GoldenCalls(ContractNetwork network) {
        this(network, UnaryOperator.identity());
    }

    /** Leaves out what is another with each time of a transaction. */
    GoldenCalls(ContractNetwork network, UnaryOperator<String> shown) {
        this.network = network;
        this.shown = shown;
    }

    /** A transaction: all that it does. */
    void writes(String file, String caller, String chaincode, String function, UnaryOperator<Calling> call) {
        Envelope envelope = calling(caller, chaincode, function, call).envelope();
        WrittenTransaction written = written(envelope, chaincode);
        times.add(written.time());
        hold(file, chaincode, function, written.lines());
    }

    /** A query, and its answer, without the times of the transactions before it. */
    byte[] answers(String file, String caller, String chaincode, String function, UnaryOperator<Calling> call) {
        byte[] answer = calling(caller, chaincode, function, call).answer();
        String told = new String(answer, StandardCharsets.UTF_8);
        for (String time : times) {
            told = told.replace(time, "<time>");
        }
        hold(file, chaincode, function, "answer: " + told + "\n");
        return answer;
    }

    /** A query, and of the list in its answer what these tests have put there: the items with a word. */
    void answersWithItem(
            String file,
            String caller,
            String chaincode,
            String function,
            String list,
            String word,
            String... arguments) {
        byte[] answer = calling(caller, chaincode, function, call -> call.with(arguments))
                .answer();
        JsonValue read = StrictJson.value(answer);
        assertThat(CanonicalJson.write(read)).isEqualTo(answer);
        assertThat(((JsonObject) read).fields().keySet()).containsExactly(list);
        String items = Documents.items(read, list).stream()
                .map(CanonicalJson::text)
                .filter(item -> item.contains(word))
                .map(item -> list + ": " + item + "\n")
                .collect(Collectors.joining());
        hold(file, chaincode, function, items);
    }

    /** A call that is refused, and its words. */
    void refuses(String file, String caller, String chaincode, String function, UnaryOperator<Calling> call) {
        Calling calling = calling(caller, chaincode, function, call);
        Refused refused = catchThrowableOfType(Refused.class, calling::envelope);
        hold(file, chaincode, function, "refuses: " + refused.getMessage() + "\n");
    }

    /** The transaction that founded the network before these tests began. */
    void founding(String file, String chaincode) {
        try (CloseableIterator<Block> blocks = network.as(TestNetwork.CN, "admin")
                .network()
                .newBlockEventsRequest()
                .startBlock(0)
                .build()
                .getEvents()) {
            while (true) {
                for (var data : blocks.next().getData().getDataList()) {
                    String written = writtenIfAny(Envelope.parseFrom(data), chaincode);
                    // Each chaincode is founded by a transaction of its own, whose event has the same name.
                    if (written.contains("writes: ") && written.contains("event: NetworkFounded")) {
                        hold(file, chaincode, "member:found", written);
                        return;
                    }
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** The functions that a chaincode says it has. */
    static Collection<String> functionsIn(String chaincode, JsonObject metadata) {
        SortedSet<String> functions = new TreeSet<>();
        ((JsonObject) metadata.fields().get("contracts"))
                .fields()
                .forEach((contract, described) -> Documents.items(described, "transactions")
                        .forEach(function ->
                                functions.add(chaincode + " " + contract + ":" + Documents.text(function, "name"))));
        return functions;
    }

    /** The functions that the files call. */
    static SortedSet<String> functionsWithExample() {
        return GoldenFile.folders().stream()
                .flatMap(folder -> GoldenFile.in(folder, ".txt").stream())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .map(text -> text.lines().findFirst().orElse("").substring(CALLS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Calling calling(String caller, String chaincode, String function, UnaryOperator<Calling> call) {
        List<String> names = List.of(caller.split("/"));
        Session session = network.as(names.getFirst(), names.getLast());
        return call.apply(session.call(chaincode, function));
    }

    private void hold(String file, String chaincode, String function, String text) {
        GoldenFile.of(file + ".txt")
                .assertHolds((CALLS + chaincode + " " + function + "\n" + shown.apply(text))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String writtenIfAny(Envelope envelope, String chaincode) {
        try {
            return WrittenTransaction.of(envelope, chaincode).lines();
        } catch (InvalidProtocolBufferException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    private static WrittenTransaction written(Envelope envelope, String chaincode) {
        try {
            return WrittenTransaction.of(envelope, chaincode);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
