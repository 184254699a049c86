package org.portolan.gateway.subscription;

import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.delivery.Deliveries;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine over a chain in memory: blocks are added, and it can be stopped and started again on the same database. */
final class EngineUnderTest implements AutoCloseable {
    static final String CN = "CNCustomsMSP";
    private static final String MEMBERS = """
            {"capacities":[{"country":"CN","kind":"CUSTOMS_ADMINISTRATION"}],"mspId":"CNCustomsMSP","name":"CN"}
            {"capacities":[{"kind":"PORT_OPERATOR","places":["CNTXG"]}],"mspId":"CNTXGPortMSP","name":"Tianjin"}
            {"capacities":[{"kind":"PORT_OPERATOR","places":["SGSIN"]}],"mspId":"SGSINPortMSP","name":"Singapore"}""";

    private final TestDatabase database;
    private final TestReadModel readModel;
    private final TestChain chain = new TestChain("portolan");
    private final ReadPosition position = new ReadPosition();
    private final Path folder;
    private final List<String> settings;
    private AnnotationConfigApplicationContext context;

    EngineUnderTest(Path folder, String... settings) {
        this(TestDatabase.h2(), folder, settings);
    }

    EngineUnderTest(TestDatabase database, Path folder, String... settings) {
        this.database = database;
        this.readModel = new TestReadModel(database, CN);
        this.folder = folder;
        this.settings = List.of(settings);
        TestKeys.write(folder);
        MEMBERS.lines().forEach(member -> {
            var mspId = member.replaceAll(".*\"mspId\":\"([^\"]+)\".*", "$1");
            add(by(CN).writes("movement", key("member", mspId), member));
        });
        this.context = run();
    }

    /** Adds a block with these transactions, which the engine hears of. */
    void add(TestTransaction... transactions) {
        chain.add(transactions);
        var refused = readModel.follow(chain);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("refused: " + refused);
        }
        position.reached(chain.blocks().size() - 1L);
    }

    /** What a start does with tables that were built for other kinds of record, while subscribers are told. */
    void buildAnew() {
        JdbcClient.create(database.source())
                .sql("update checkpoint set kinds = null")
                .update();
        readModel.model().eraseIfBuiltForOtherKinds().orElseThrow();
        readModel.follow(chain);
    }

    long block() {
        return position.block();
    }

    Path keys() {
        return folder.resolve("keys.yaml");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void restart() {
        stop();
        context = run();
    }

    private void stop() {
        bean(Deliveries.class).stop();
        context.close();
    }

    private AnnotationConfigApplicationContext run() {
        var fresh = new AnnotationConfigApplicationContext();
        var properties = new ArrayList<>(List.of(
                "portolan.administration=" + CN,
                "portolan.data=" + folder,
                "portolan.keys-file=" + keys(),
                "portolan.demo=true",
                "portolan.subscriptions.first-pause=10ms",
                "portolan.subscriptions.longest-pause=100ms",
                "portolan.subscriptions.answer-within=3s"));
        properties.addAll(settings);
        TestPropertyValues.of(properties).applyTo(fresh);
        // The database outlives the engine.
        fresh.registerBean(DataSource.class, database::source, bean -> bean.setDestroyMethodName(""));
        fresh.registerBean(ReadPosition.class, () -> position);
        fresh.registerBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);
        fresh.register(EngineParts.class);
        fresh.refresh();
        fresh.getBean(Deliveries.class).start();
        return fresh;
    }

    @Override
    public void close() throws IOException {
        stop();
        readModel.close();
        database.close();
    }
}
