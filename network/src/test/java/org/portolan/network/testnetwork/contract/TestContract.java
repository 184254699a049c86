package org.portolan.network.testnetwork.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.hyperledger.fabric.shim.impl.BatchedState;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** Does what it is told: each function is one thing a contract can do. Results are lines of text. */
public final class TestContract extends IdentifiedChaincode {
    @FunctionalInterface
    private interface Function {
        String run(ChaincodeStub stub, List<String> arguments) throws Exception;
    }

    private final Map<String, Function> functions = Map.ofEntries(
            Map.entry("put", TestContract::put),
            Map.entry("get", (stub, args) -> stub.getStringState(args.get(0))),
            Map.entry("delete", TestContract::delete),
            Map.entry("update", TestContract::update),
            Map.entry("putAndGet", TestContract::putAndGet),
            Map.entry("putMany", TestContract::putMany),
            Map.entry("putBatch", TestContract::putBatch),
            Map.entry("getMany", TestContract::getMany),
            Map.entry("range", (stub, args) -> lines(stub.getStateByRange(args.get(0), args.get(1)))),
            Map.entry("page", TestContract::page),
            Map.entry("pageAndPut", TestContract::pageAndPut),
            Map.entry("countAndPut", TestContract::countAndPut),
            Map.entry("putComposite", TestContract::putComposite),
            Map.entry("byComposite", TestContract::byComposite),
            Map.entry("history", TestContract::history),
            Map.entry("putPrivate", TestContract::putPrivate),
            Map.entry("getPrivate", (stub, args) -> stub.getPrivateDataUTF8(args.get(0), args.get(1))),
            Map.entry("privateHash", TestContract::privateHash),
            Map.entry("privateRange", (stub, args) -> lines(stub.getPrivateDataByRange(args.get(0), "", ""))),
            Map.entry("purgePrivate", TestContract::purgePrivate),
            Map.entry("protect", TestContract::protect),
            Map.entry("policy", TestContract::policy),
            Map.entry("announce", TestContract::announce),
            Map.entry(
                    "transient", (stub, args) -> new String(stub.getTransient().get(args.get(0)), UTF_8)),
            Map.entry("creator", (stub, args) -> new String(stub.getCreator(), UTF_8)),
            Map.entry("timestamp", (stub, args) -> stub.getTxTimestamp().toString()),
            Map.entry("random", TestContract::random),
            Map.entry("version", (stub, args) -> version()),
            Map.entry("slow", TestContract::slow),
            Map.entry("call", TestContract::call),
            Map.entry("rich", (stub, args) -> lines(stub.getQueryResult(args.get(0)))));

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        if (stub.getFunction().equals("refuse")) {
            return new Response(Integer.parseInt(arguments.get(0)), arguments.get(1), null);
        }
        try {
            String result = functions.get(stub.getFunction()).run(stub, arguments);
            return ResponseUtils.newSuccessResponse(result.getBytes(UTF_8));
        } catch (Exception e) {
            return ResponseUtils.newErrorResponse(String.valueOf(e.getMessage()));
        }
    }

    private static String put(ChaincodeStub stub, List<String> args) {
        stub.putStringState(args.get(0), args.get(1));
        return args.get(1);
    }

    private static String delete(ChaincodeStub stub, List<String> args) {
        stub.delState(args.get(0));
        return "";
    }

    private static String update(ChaincodeStub stub, List<String> args) {
        String before = stub.getStringState(args.get(0));
        stub.putStringState(args.get(0), args.get(1));
        return before;
    }

    private static String putAndGet(ChaincodeStub stub, List<String> args) {
        stub.putStringState(args.get(0), args.get(1));
        return stub.getStringState(args.get(0));
    }

    private static String putMany(ChaincodeStub stub, List<String> args) {
        IntStream.range(0, Integer.parseInt(args.get(1)))
                .forEach(i -> stub.putStringState(key(args.get(0), i), args.get(2)));
        return args.get(1);
    }

    private static String putBatch(ChaincodeStub stub, List<String> args) {
        List<WriteRecord> writes = IntStream.range(0, Integer.parseInt(args.get(1)))
                .mapToObj(i -> WriteRecord.newBuilder()
                        .setType(WriteRecord.Type.PUT_STATE)
                        .setKey(key(args.get(0), i))
                        .setValue(ByteString.copyFromUtf8(args.get(2)))
                        .build())
                .toList();
        BatchedState.write(stub, writes);
        return args.get(1);
    }

    private static String getMany(ChaincodeStub stub, List<String> args) {
        return String.join(
                "\n",
                BatchedState.read(stub, args).stream()
                        .map(ByteString::toStringUtf8)
                        .toList());
    }

    private static String page(ChaincodeStub stub, List<String> args) throws Exception {
        QueryResultsIteratorWithMetadata<KeyValue> page = stub.getStateByRangeWithPagination(
                args.get(0), args.get(1), Integer.parseInt(args.get(2)), args.get(3));
        String found = lines(page);
        return found + "|" + page.getMetadata().getFetchedRecordsCount() + "|"
                + page.getMetadata().getBookmark();
    }

    private static String pageAndPut(ChaincodeStub stub, List<String> args) throws Exception {
        String found = page(stub, args);
        stub.putStringState(args.get(4), found);
        return found;
    }

    private static String countAndPut(ChaincodeStub stub, List<String> args) throws Exception {
        String found = lines(stub.getStateByRange(args.get(0), args.get(1)));
        stub.putStringState(args.get(2), Long.toString(found.lines().count()));
        return Long.toString(found.lines().count());
    }

    private static String putComposite(ChaincodeStub stub, List<String> args) {
        String[] attributes = args.subList(2, args.size()).toArray(String[]::new);
        stub.putStringState(stub.createCompositeKey(args.get(0), attributes).toString(), args.get(1));
        return "";
    }

    private static String byComposite(ChaincodeStub stub, List<String> args) throws Exception {
        String[] attributes = args.subList(1, args.size()).toArray(String[]::new);
        List<String> found = new ArrayList<>();
        try (QueryResultsIterator<KeyValue> results = stub.getStateByPartialCompositeKey(args.get(0), attributes)) {
            for (KeyValue result : results) {
                found.add(
                        String.join(",", stub.splitCompositeKey(result.getKey()).getAttributes()) + "="
                                + result.getStringValue());
            }
        }
        return String.join("\n", found);
    }

    private static String history(ChaincodeStub stub, List<String> args) throws Exception {
        List<String> found = new ArrayList<>();
        try (QueryResultsIterator<KeyModification> results = stub.getHistoryForKey(args.get(0))) {
            for (KeyModification result : results) {
                found.add(result.isDeleted() ? "deleted" : result.getStringValue());
            }
        }
        return String.join("\n", found);
    }

    private static String putPrivate(ChaincodeStub stub, List<String> args) {
        byte[] value = stub.getTransient().get("value");
        for (String collection : args.subList(1, args.size())) {
            stub.putPrivateData(collection, args.get(0), value);
        }
        return "";
    }

    private static String privateHash(ChaincodeStub stub, List<String> args) {
        byte[] hash = stub.getPrivateDataHash(args.get(0), args.get(1));
        return hash == null ? "" : java.util.HexFormat.of().formatHex(hash);
    }

    private static String purgePrivate(ChaincodeStub stub, List<String> args) {
        stub.purgePrivateData(args.get(0), args.get(1));
        return "";
    }

    private static String protect(ChaincodeStub stub, List<String> args) {
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(
                StateBasedEndorsement.RoleType.RoleTypePeer,
                args.subList(1, args.size()).toArray(String[]::new));
        stub.setStateValidationParameter(args.get(0), policy.policy());
        return "";
    }

    private static String policy(ChaincodeStub stub, List<String> args) {
        byte[] policy = stub.getStateValidationParameter(args.get(0));
        return policy == null
                ? ""
                : String.join(
                        ",",
                        StateBasedEndorsementFactory.getInstance()
                                .newStateBasedEndorsement(policy)
                                .listOrgs());
    }

    private static String announce(ChaincodeStub stub, List<String> args) {
        stub.putStringState(args.get(0), args.get(1));
        stub.setEvent(args.get(0), args.get(1).getBytes(UTF_8));
        return "";
    }

    private static String random(ChaincodeStub stub, List<String> args) {
        stub.putStringState(args.get(0), java.util.UUID.randomUUID().toString());
        return "";
    }

    private static String slow(ChaincodeStub stub, List<String> args) throws InterruptedException {
        Thread.sleep(Long.parseLong(args.get(0)));
        return stub.getStringState("anything");
    }

    private static String call(ChaincodeStub stub, List<String> args) {
        Response response = stub.invokeChaincodeWithStringArgs(args.get(0), args.subList(1, args.size()));
        return response.getStatusCode() + " " + response.getMessage() + " " + response.getStringPayload();
    }

    /** The peer closes what a transaction leaves open. */
    private static String lines(Iterable<KeyValue> results) {
        List<String> found = new ArrayList<>();
        for (KeyValue result : results) {
            found.add(result.getKey() + "=" + result.getStringValue());
        }
        return String.join("\n", found);
    }

    private static String key(String prefix, int number) {
        return "%s%06d".formatted(prefix, number);
    }
}
