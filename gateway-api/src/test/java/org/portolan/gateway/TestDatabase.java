package org.portolan.gateway;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
        var url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        return new TestDatabase(pool(url, "sa", ""), () -> execute(url, "sa", "", "shutdown"), version);
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

    /** A database of its own on the server that all tests of a process share: a server takes seconds to start. */
    public static TestDatabase postgres() throws IOException {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        onServer("create database " + name);
        return new TestDatabase(pool(Server.ONE.url(name), Server.ONE.user(), Server.ONE.password()), () -> {
            onServer("drop database " + name + " with (force)");
        });
    }

    private static void onServer(String statement) throws IOException {
        execute(Server.ONE.url("postgres"), Server.ONE.user(), Server.ONE.password(), statement);
    }

    private static void execute(String url, String user, String password, String statement) throws IOException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var whole = connection.createStatement()) {
            whole.execute(statement);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
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

    /** Ends with the process. */
    private record Server(UnaryOperator<String> urls, String user, String password) {
        static final Server ONE = start();

        String url(String database) {
            return urls.apply(database);
        }

        /** In a container where an engine answers, else from binaries that need none. */
        @SuppressWarnings("resource") // closed with the process
        private static Server start() {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                var container = new PostgreSQLContainer("postgres:18-alpine");
                container.start();
                return new Server(
                        database -> container.getJdbcUrl().replace("/" + container.getDatabaseName(), "/" + database),
                        container.getUsername(),
                        container.getPassword());
            }
            try {
                // What is lost when the machine fails is of no use to anybody.
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                return new Server(database -> server.getJdbcUrl("postgres", database), "postgres", "");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
