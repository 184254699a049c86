package org.portolan.gateway;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A migrated database that is gone when it is closed. */
public final class TestDatabase implements AutoCloseable {
    private final HikariDataSource source;
    private final Closeable server;

    private TestDatabase(HikariDataSource source, Closeable server) {
        this(source, server, "latest");
    }

    private TestDatabase(HikariDataSource source, Closeable server, String version) {
        this.source = source;
        this.server = server;
        migrate(version);
    }

    public static TestDatabase h2() {
        return h2At("latest");
    }

    /** As a release left it whose last migration this was. */
    public static TestDatabase h2At(String version) {
        return new TestDatabase(
                pool(
                        "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "sa",
                        ""),
                () -> {},
                version);
    }

    /** Has this release open it. */
    public void migrate() {
        migrate("latest");
    }

    /** Has the release open it whose last migration this was. */
    public void migrate(String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    /** In files, as the gateway keeps it unless it is told otherwise. */
    public static TestDatabase h2File(Path folder) {
        return new TestDatabase(
                pool(
                        "jdbc:h2:file:" + folder.resolve("read-model")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                        "sa",
                        ""),
                () -> {});
    }

    /** In a container where an engine answers, else from binaries that need none. */
    @SuppressWarnings("resource") // closed with this database
    public static TestDatabase postgres() throws IOException {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new PostgreSQLContainer("postgres:18-alpine");
            container.start();
            return new TestDatabase(
                    pool(container.getJdbcUrl(), container.getUsername(), container.getPassword()), container::close);
        }
        var server = EmbeddedPostgres.builder().start();
        return new TestDatabase(pool(server.getJdbcUrl("postgres", "postgres"), "postgres", ""), server);
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        source.close();
        server.close();
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
