package org.portolan.gateway.blocks.readmodel;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.owned.view.OwnedReader;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The read model of an administration with all its projections, in a test's database. */
public final class TestReadModel implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public TestReadModel(TestDatabase database, String administration) {
        var settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("portolan.administration", administration, "portolan.data", "unused")))
                .bind("portolan", GatewaySettings.class)
                .get();
        context.registerBean(GatewaySettings.class, () -> settings);
        context.registerBean(DataSource.class, database::source);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.source()));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.source()));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.source()));
        context.register(Projections.class, OwnedReader.class);
        context.refresh();
        model().erase();
    }

    public ReadModel model() {
        return context.getBean(ReadModel.class);
    }

    /** One of what the read model is put together from. */
    public <B> B part(Class<B> type) {
        return context.getBean(type);
    }

    /** Reads records of all kinds in this database. */
    public OwnedReader records() {
        return context.getBean(OwnedReader.class);
    }

    /** Reads what the chain has and this read model has not, and answers what was refused. */
    public List<RefusalReason> follow(TestChain chain) {
        return chain.into(model()).stream().map(Refusals.Refusal::reason).toList();
    }

    public String contentHash() {
        return context.getBean(ContentHash.class).compute();
    }

    public List<String> rows(String sql) {
        return context.getBean(JdbcTemplate.class).query(sql, (row, count) -> {
            var text = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(column == 1 ? "" : " ").append(row.getObject(column));
            }
            return text.toString();
        });
    }

    @Override
    public void close() {
        context.close();
    }

    @Import(ReadModelConfiguration.class)
    @ComponentScan(
            basePackages = "org.portolan.gateway",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Projection.class),
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = TransactionRows.class))
    static class Projections {}
}
