package org.portolan.gateway.command.send;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code portolan edi}: sends what a terminal's system already speaks. */
@Command(name = "edi", mixinStandardHelpOptions = true, description = "UN/EDIFACT messages: CODECO, COARRI, CUSRES.")
public final class EdiCommand {

    private static final int MOST_SHOWN = 200;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Sends an interchange and prints what became of its messages. " + SendEnd.MEANING)
    int send(
            @Mixin GatewayOptions options,
            @Option(names = "--preview", description = "Say what would be recorded, and record nothing.")
                    boolean preview,
            @Option(names = "--json", description = "Print the gateway's report as it is.") boolean json,
            @Parameters(paramLabel = "FILE", description = "The interchange, from UNA or UNB to UNZ.") Path file)
            throws IOException {
        String address = preview ? "/api/v1/edi?preview=true" : "/api/v1/edi";
        HttpResponse<String> answer = new FileSender(options).send(file, address, "application/edifact");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.body());
        }
        JsonNode report = JsonMapper.shared().readTree(answer.body());
        int end = answer.statusCode() >= 300 ? problem(report, out) : report(report, out, json);
        out.flush();
        return end;
    }

    private static int problem(JsonNode problem, PrintWriter out) {
        out.println(problem.path("code").asString("") + ": "
                + problem.path("detail").asString("") + Places.of(problem.path("position")));
        if (problem.has("report")) {
            out.println("Report: " + problem.path("report").asString(""));
        }
        return SendEnd.NOTHING_RECORDED;
    }

    private static int report(JsonNode report, PrintWriter out, boolean json) {
        if (!json) {
            int shown = 0;
            for (JsonNode message : report.path("reports")) {
                shown = show(message, message.path("message").asInt(), shown, out);
                for (JsonNode container : message.path("containers")) {
                    shown = show(container, message.path("message").asInt(), shown, out);
                }
            }
            out.printf(
                    "%d messages; accepted %d, checked %d, refused %d messages and %d containers, failed %d, pending %d%n",
                    report.path("messages").asInt(),
                    report.path("accepted").asInt(),
                    report.path("checked").asInt(),
                    report.path("messagesRefused").asInt(),
                    report.path("refused").asInt(),
                    report.path("failed").asInt(),
                    report.path("pending").asInt());
            out.println("Report: /api/v1/edi/" + report.path("id").asString(""));
        }
        return SendEnd.of(report);
    }

    private static int show(JsonNode refused, int message, int shown, PrintWriter out) {
        if (!refused.has("code")) {
            return shown;
        }
        if (shown < MOST_SHOWN) {
            out.println("Message " + message + Places.of(refused.path("position")) + " "
                    + refused.path("container").asString("") + ": "
                    + refused.path("code").asString("") + ": "
                    + refused.path("detail").asString(""));
        } else if (shown == MOST_SHOWN) {
            out.println("More are in the report.");
        }
        return shown + 1;
    }
}
