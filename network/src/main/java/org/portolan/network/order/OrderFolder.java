package org.portolan.network.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.portolan.network.file.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder through which orders go. An order is {@code ID.order}; whoever renames it first has it: the network to
 * {@code ID.taken}, the one who gave it to {@code ID.withdrawn}. The answer is {@code ID.answer}, rewritten as the work
 * goes on. Only the owner of the data folder reads or writes here.
 */
final class OrderFolder {

    private static final String ORDER = ".order";
    private static final String TAKEN = ".taken";
    private static final String WITHDRAWN = ".withdrawn";
    private static final String ANSWER = ".answer";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Clock clock;

    OrderFolder(Path data, Clock clock) {
        this.folder = data.resolve("orders");
        this.clock = clock;
    }

    /** Puts an order; ids are in the order of time. */
    String put(Order order) throws IOException {
        String id = "%015d-%s".formatted(clock.millis(), UUID.randomUUID());
        AtomicFiles.write(file(id, ORDER), JSON.writeValueAsBytes(order));
        return id;
    }

    /** Takes an order back; false if the network has taken it. */
    boolean withdraw(String id) throws IOException {
        boolean withdrawn = rename(id, ORDER, WITHDRAWN);
        Files.deleteIfExists(file(id, WITHDRAWN));
        return withdrawn;
    }

    List<String> waiting() throws IOException {
        return ids(ORDER);
    }

    /** Takes an order for the network; empty if it has been withdrawn. */
    Optional<Order> take(String id) throws IOException, OrderRefused {
        if (!rename(id, ORDER, TAKEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(id, TAKEN)), Order.class));
        } catch (JacksonException e) {
            throw new OrderRefused(
                    "This is no order that the network knows: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    void answer(String id, Answer answer) throws IOException {
        AtomicFiles.write(file(id, ANSWER), JSON.writeValueAsBytes(answer));
        if (answer.state() != Answer.State.TAKEN) {
            Files.deleteIfExists(file(id, TAKEN));
        }
    }

    Optional<Answer> answer(String id) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(id, ANSWER)), Answer.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** Removes what is left of an order whose answer has been read. */
    void forget(String id) throws IOException {
        Files.deleteIfExists(file(id, ANSWER));
    }

    /** Answers whatever nobody is going to do any more, and removes answers that nobody fetched. */
    void clear(String whyNotDone, String whyNotFinished, Duration kept) throws IOException {
        AtomicFiles.createFolder(folder);
        for (String id : ids(ORDER)) {
            if (rename(id, ORDER, TAKEN)) {
                answer(id, Answer.refused(whyNotDone));
            }
        }
        for (String id : ids(TAKEN)) {
            Answer last = answer(id).orElse(Answer.TAKEN);
            answer(id, last.state() == Answer.State.TAKEN ? last.and(Answer.State.REFUSED, whyNotFinished) : last);
        }
        Instant oldest = clock.instant().minus(kept);
        for (String id : ids(ANSWER)) {
            if (Files.getLastModifiedTime(file(id, ANSWER)).toInstant().isBefore(oldest)) {
                forget(id);
            }
        }
    }

    private boolean rename(String id, String from, String to) throws IOException {
        try {
            Files.move(file(id, from), file(id, to), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private List<String> ids(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(kind) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - kind.length()))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String id, String kind) {
        return folder.resolve(id + kind);
    }
}
