package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.program.Tool;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.waiting.Deadline;

/** Lets an orderer take part in the channel, over its admin endpoint. */
public final class OrdererAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CREATED = "Status: 201";
    private static final String NOT_LISTENING = "connection refused";
    private static final Duration PATIENCE_TO_LISTEN = Duration.ofSeconds(15);
    private static final String KNOWN = "Status: 200";
    private static final Pattern CONSENTER = Pattern.compile("\"consensusRelation\":\\s*\"consenter\"");
    private static final Pattern ACTIVE = Pattern.compile("\"status\":\\s*\"active\"");
    private static final Pattern HEIGHT = Pattern.compile("\"height\":\\s*(\\d+)");

    private final FabricLayout layout;
    private final Tool osnadmin;
    private final Clock clock;

    public OrdererAdmin(FabricLayout layout, Path osnadmin, Clock clock) {
        this.layout = layout;
        this.clock = clock;
        this.osnadmin = Tool.at(osnadmin);
    }

    /** Joins the orderer to the channel unless it has been joined before. */
    public void ensureJoined(OrdererPlace orderer) throws IOException, LaunchFailed, InterruptedException {
        String channel = layout.topology().channel();
        if (run(orderer, "channel", "list", "--channelID", channel).contains(KNOWN)) {
            return;
        }
        String answer = run(
                orderer,
                "channel",
                "join",
                "--channelID",
                channel,
                "--config-block",
                layout.genesisBlock().toString());
        if (!answer.contains(CREATED)) {
            throw new LaunchFailed("%s could not be joined to channel %s; osnadmin said: %s"
                    .formatted(orderer.hostName(), channel, answer.strip()));
        }
    }

    /** Whether the orderer is one of the channel's consenters, and has caught up with the others. */
    public boolean orders(OrdererPlace orderer) throws IOException, LaunchFailed, InterruptedException {
        String answer =
                run(orderer, "channel", "list", "--channelID", layout.topology().channel());
        return CONSENTER.matcher(answer).find() && ACTIVE.matcher(answer).find();
    }

    /** How many blocks the orderer has; 0 while it does not say. */
    public long height(OrdererPlace orderer) throws IOException, LaunchFailed, InterruptedException {
        String answer =
                run(orderer, "channel", "list", "--channelID", layout.topology().channel());
        Matcher height = HEIGHT.matcher(answer);
        return answer.contains(KNOWN) && height.find() ? Long.parseLong(height.group(1)) : 0;
    }

    private String run(OrdererPlace orderer, String... what) throws IOException, LaunchFailed, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(List.of("--orderer-address", orderer.admin().toString()));
        arguments.addAll(List.of("--ca-file", orderer.tls().resolve("ca.crt").toString()));
        arguments.addAll(
                List.of("--client-cert", orderer.tls().resolve("server.crt").toString()));
        arguments.addAll(
                List.of("--client-key", orderer.tls().resolve("server.key").toString()));
        Deadline deadline = Deadline.in(PATIENCE_TO_LISTEN, clock);
        String answer = osnadmin.run(arguments, PATIENCE).output();
        // An orderer says that it is well a moment before it listens here.
        while (answer.contains(NOT_LISTENING) && deadline.pause()) {
            answer = osnadmin.run(arguments, PATIENCE).output();
        }
        return answer;
    }
}
