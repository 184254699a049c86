package org.portolan.gateway.owned.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class WarmListsTest {
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void asks_for_lists_at_the_start_so_that_nobody_waits_for_the_first() throws IOException {
        try (var database = TestDatabase.h2();
                var model = new TestReadModel(database, "NZCustomsMSP")) {
            warm(database, model);

            assertThat(questions).hasPositiveValue();
        }
    }

    @Test
    void a_list_that_cannot_be_read_keeps_no_gateway_from_starting() throws IOException {
        try (var database = TestDatabase.h2();
                var model = new TestReadModel(database, "NZCustomsMSP")) {
            JdbcClient.create(database.source()).sql("drop table owned_words").update();

            assertThatCode(() -> warm(database, model)).doesNotThrowAnyException();
        }
    }

    private void warm(TestDatabase database, TestReadModel model) {
        var counting = new DelegatingDataSource(database.source()) {
            @Override
            public Connection getConnection() throws SQLException {
                questions.incrementAndGet();
                return super.getConnection();
            }
        };
        new WarmLists(
                        new OwnedReader(JdbcClient.create(counting)),
                        model.part(GatewaySettings.class),
                        List.of(OwnedView.of(
                                CertificateOfOrigin.KIND, "Certificate", "/certificates", OriginRules.READING)))
                .run(new DefaultApplicationArguments());
    }
}
