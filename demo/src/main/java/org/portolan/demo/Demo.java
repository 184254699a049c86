package org.portolan.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Principal;
import org.portolan.demo.process.Programs;
import org.portolan.demo.sample.Journeys;
import org.portolan.demo.sample.SampleLoad;
import org.portolan.demo.telling.DemoFailed;
import org.portolan.gateway.command.telling.Progress;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.file.PrivateFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code portolan demo}: the whole network on one machine, with sample journeys. */
@Command(
        name = "portolan demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs the network of five organisations with three gateways on this machine and loads sample journeys.",
        footer = {"", "Ctrl-C stops everything it started. The keys it prints work in the demonstration only."})
public final class Demo implements Callable<Integer> {
    private static final List<String> ENGINES = List.of("embedded", "fabric");
    private static final long NEEDED_BYTES = 300L << 20;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Mixin
    private DemoOptions options = new DemoOptions();

    private final Clock clock = Clock.systemUTC();
    private final PrintStream out = System.out;

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to be executed; what was not foreseen is said in a sentence, and the exit code is 1. */
    static CommandLine commandLine() {
        return new CommandLine(new Demo()).setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr()
                    .println(Optional.ofNullable(failure.getMessage())
                            .orElseGet(() -> "This was not foreseen: " + failure));
            command.getErr().flush();
            return 1;
        });
    }

    @Override
    public Integer call() {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            main.interrupt();
            await(stopped);
        }));
        try {
            run();
            return 0;
        } catch (DemoFailed e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            return 130;
        } finally {
            stopped.countDown();
        }
    }

    private void run() throws DemoFailed, InterruptedException {
        if (!ENGINES.contains(options.engine)) {
            throw new DemoFailed("The engine \"" + options.engine
                    + "\" is not known to the demonstration; it runs on embedded or fabric.");
        }
        Progress progress = new Progress(
                System.err, clock, System.console() != null && System.console().isTerminal());
        Path data = dataFolder();
        try (DemoNetwork network = new DemoNetwork(options, Programs.builtIn(options.home), data, progress)) {
            network.start();
            if (!options.empty) {
                new SampleLoad(network, data.resolve("sample-load.txt"), progress, clock).run();
            }
            if (options.exitAfterLoad && options.empty) {
                progress.say("ready; nothing was loaded, so there is no trace to print");
                return;
            }
            if (options.exitAfterLoad) {
                out.println(JSON.writeValueAsString(firstTrace(network)));
                return;
            }
            new Welcome(network, options.empty).print(out);
            network.watch();
        } finally {
            if (options.keptData().isEmpty()) {
                delete(data);
            }
        }
    }

    private static JsonNode firstTrace(DemoNetwork network) throws DemoFailed {
        return network.gateway(Administration.CN)
                .get(
                        "/containers/" + Journeys.read().containers().getFirst().containerNumber(),
                        Principal.CN_OFFICER.key());
    }

    private Path dataFolder() throws DemoFailed {
        try {
            Path data = options.keptData().isPresent()
                    ? PrivateFiles.createFolder(options.keptData().get())
                    : Files.createTempDirectory("portolan-demo-");
            PrivateFiles.tighten(data);
            PrivateFiles.createFolder(data.resolve("tmp"));
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new DemoFailed(
                        "The disk that holds " + data + " has " + (free >> 20) + " MB left; the demonstration needs "
                                + (NEEDED_BYTES >> 20) + " MB. Free some space or name another folder with --data.");
            }
            return data;
        } catch (IOException e) {
            throw new DemoFailed("The data folder cannot be written: " + FileTrouble.words(e) + ".", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
