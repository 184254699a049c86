package org.portolan.network.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;

class OrdersTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final ObedientNetwork network = new ObedientNetwork();
    private final List<String> progress = new ArrayList<>();
    private DataFolder data;
    private OrderDesk desk;

    @BeforeEach
    void open() throws Exception {
        data = DataFolder.take(folder);
        new ConnectionFile("small", List.of(), List.of()).write(folder);
        desk = OrderDesk.open(folder, network, CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        network.finishAll();
        desk.close();
        data.close();
    }

    @Test
    void an_order_is_done_and_answered_and_leaves_nothing_behind() throws Exception {
        assertThat(give(new Order.Restart("peer0.customs"))).isEqualTo("peer0.customs is ready again after 0 s");

        assertThat(network.done()).containsExactly("hold peer0.customs", "release peer0.customs");
        assertThat(progress).containsExactly("Restarting peer0.customs");
        assertThat(files()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("orders"))))
                .isEqualTo("rwx------");
    }

    @Test
    void an_upgrade_names_its_topology_by_a_path_that_means_the_same_everywhere() throws Exception {
        Path topology =
                Files.writeString(folder.resolve("new.yaml"), "chaincodes: []").toAbsolutePath();
        String digest = Order.Upgrade.digest(Files.readAllBytes(topology));
        assertThat(give(new Order.Upgrade(topology.toString(), digest, List.of("java", "-jar", "new.jar"))))
                .isEqualTo("upgraded");

        assertThat(network.done()).containsExactly("upgrade to %s by [java, -jar, new.jar]".formatted(topology));
        assertThatThrownBy(() -> new Order.Upgrade("new.yaml", digest, List.of()))
                .hasMessageContaining("absolute path");
    }

    @Test
    void an_upgrade_takes_no_file_that_was_put_in_place_of_the_one_that_was_looked_at() throws Exception {
        Path topology =
                Files.writeString(folder.resolve("new.yaml"), "chaincodes: []").toAbsolutePath();
        Order order =
                new Order.Upgrade(topology.toString(), Order.Upgrade.digest(Files.readAllBytes(topology)), List.of());
        Files.writeString(topology, "chaincodes: [another]");

        assertThatThrownBy(() -> give(order))
                .isInstanceOf(OrderRefused.class)
                .hasMessage(topology + " has changed since the order was given; look at it and give the order again");
        assertThat(network.done()).isEmpty();
        assertThatThrownBy(() -> new Order.Upgrade(topology.toString(), "", List.of()))
                .hasMessageContaining("digest");
    }

    @Test
    void what_the_network_refuses_is_told_in_its_words() {
        assertThatThrownBy(() -> give(new Order.Restart("nobody")))
                .isInstanceOf(OrderRefused.class)
                .hasMessage("There is no 'nobody'");
    }

    @Test
    void two_orders_at_once_are_done_one_after_the_other() throws Exception {
        network.pause();
        CompletableFuture<String> first = inBackground(new Order.Restart("peer0.customs"));
        await().atMost(PATIENCE).until(network::isBusy);
        CompletableFuture<String> second = inBackground(new Order.Restart("orderer0.customs"));
        await().atMost(PATIENCE).until(() -> files().stream().anyMatch(name -> name.endsWith(".order")));

        network.finishAll();

        assertThat(first.get()).startsWith("peer0.customs is ready");
        assertThat(second.get()).startsWith("orderer0.customs is ready");
        assertThat(network.done())
                .containsExactly(
                        "hold peer0.customs",
                        "release peer0.customs",
                        "hold orderer0.customs",
                        "release orderer0.customs");
    }

    @Test
    void an_order_that_waits_too_long_is_withdrawn_and_never_done() throws Exception {
        network.pause();
        CompletableFuture<String> first = inBackground(new Order.Restart("peer0.customs"));
        await().atMost(PATIENCE).until(network::isBusy);

        assertThatThrownBy(() ->
                        Orders.to(folder, CLOCK).give(new Order.Release("x"), Duration.ofMillis(200), progress::add))
                .hasMessage(
                        "The network on %s has been busy with another order for 0 s; this one was withdrawn", folder);

        network.finishAll();
        first.get();
        assertThat(network.done()).doesNotContain("release x");
    }

    @Test
    void an_order_that_takes_too_long_goes_on() throws Exception {
        network.pause();

        assertThatThrownBy(() -> Orders.to(folder, CLOCK)
                        .give(new Order.Restart("peer0.customs"), Duration.ofSeconds(1), progress::add))
                .hasMessage("The network on %s has not finished this within 1 s, and goes on with it", folder);
    }

    @Test
    void what_is_no_order_is_answered_too() throws Exception {
        put("half", "{\"order\": \"rest");
        put("strange", "{\"order\": \"dance\"}");
        put("nameless", "{\"order\": \"restart\"}");
        put("empty", "");

        assertThat(answerOf("half")).contains("REFUSED", "This is no order that the network knows");
        assertThat(answerOf("strange")).contains("REFUSED", "dance", "restart");
        assertThat(answerOf("nameless")).contains("REFUSED", "an order names a node");
        assertThat(answerOf("empty")).contains("REFUSED");
    }

    @Test
    void a_file_that_is_still_being_written_is_left_alone() throws Exception {
        put(".00-new", "{\"order\"");

        assertThat(give(new Order.Restart("peer0.customs"))).startsWith("peer0.customs");
        assertThat(files()).containsExactly(".00-new.order");
    }

    @Test
    void an_order_from_before_a_restart_is_refused_and_not_done() throws Exception {
        desk.close();
        put("old", "{\"order\": \"restart\", \"node\": \"peer0.customs\"}");
        Files.writeString(folder.resolve("orders/older.taken"), "{}");

        desk = OrderDesk.open(folder, network, CLOCK);

        assertThat(answerOf("old")).contains("REFUSED", "started anew", "nothing of it was done");
        assertThat(answerOf("older")).contains("REFUSED", "ended while it was doing this");
        assertThat(network.done()).isEmpty();
    }

    @Test
    void says_that_no_network_is_running_or_that_it_is_not_ready() throws Exception {
        Files.delete(ConnectionFile.in(folder));
        assertThatThrownBy(() -> give(new Order.Restart("peer0.customs"))).hasMessageContaining("starting or stopping");

        desk.close();
        data.close();
        assertThatThrownBy(() -> give(new Order.Restart("peer0.customs")))
                .hasMessage("No network is running on " + folder);
        data = DataFolder.take(folder);
        desk = OrderDesk.open(folder, network, CLOCK);
    }

    @Test
    void a_stopping_network_says_what_it_broke_off() throws Exception {
        network.pause();
        CompletableFuture<String> order = inBackground(new Order.Restart("peer0.customs"));
        await().atMost(PATIENCE).until(network::isBusy);

        desk.close();

        assertThat(order.handle((done, failure) -> failure.getCause().getMessage())
                        .get())
                .isEqualTo("The network stops, and this was broken off; it will start with every node");
    }

    @Test
    void a_node_is_held_until_it_is_released() throws Exception {
        give(new Order.Hold("peer0.customs", 60, OptionalLong.empty()));
        assertThatThrownBy(() -> give(new Order.Restart("peer0.customs"))).hasMessageContaining("is held; release it");
        assertThatThrownBy(() -> give(new Order.Hold("peer0.customs", 60, OptionalLong.empty())))
                .hasMessageContaining("is held already");

        assertThat(give(new Order.Release("peer0.customs"))).isEqualTo("peer0.customs is ready again");

        assertThat(network.done()).containsExactly("hold peer0.customs", "release peer0.customs");
        assertThatThrownBy(() -> give(new Order.Release("peer0.customs"))).hasMessageContaining("is not held");
    }

    @Test
    void a_node_is_started_again_when_the_limit_is_over_or_its_holder_has_ended() throws Exception {
        Process holder = new ProcessBuilder("sleep", "60").start();
        give(new Order.Hold("peer0.customs", 1, OptionalLong.empty()));
        give(new Order.Hold("orderer0.customs", 600, OptionalLong.of(holder.pid())));

        holder.destroyForcibly();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(network.done()).contains("release peer0.customs", "release orderer0.customs"));
        assertThatThrownBy(() -> give(new Order.Release("peer0.customs"))).hasMessageContaining("is not held");
    }

    private String give(Order order) throws Exception {
        return Orders.to(folder, CLOCK).give(order, PATIENCE, progress::add);
    }

    private CompletableFuture<String> inBackground(Order order) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(Orders.to(folder, CLOCK).give(order, PATIENCE, line -> {}));
            } catch (Exception e) {
                outcome.completeExceptionally(new IllegalStateException(e));
            }
        });
        return outcome;
    }

    private void put(String id, String content) throws IOException {
        Path unfinished = Files.writeString(folder.resolve("unfinished"), content);
        Files.move(unfinished, folder.resolve("orders").resolve(id + ".order"));
    }

    private String answerOf(String id) throws IOException {
        Path file = folder.resolve("orders").resolve(id + ".answer");
        await().atMost(PATIENCE).until(() -> Files.exists(file));
        return Files.readString(file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("orders"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
