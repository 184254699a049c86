package org.portolan.gateway.command.send;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code portolan edi}: sends what a terminal's system already speaks. */
@Command(name = "edi", mixinStandardHelpOptions = true, description = "UN/EDIFACT messages: CODECO, COARRI, CUSRES.")
public final class EdiCommand {

    private static final int MOST_SHOWN = 200;
    private static final Pattern REPORT = Pattern.compile("/api/v1/edi/[A-Za-z0-9-]+");

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
        FileSender sender = new FileSender(options);
        HttpResponse<String> answer = withReport(sender.send(file, address, "application/edifact"), sender);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.body());
        }
        Optional<JsonNode> report = Refusals.object(answer.body()).filter(EdiCommand::isReport);
        int end = report.isPresent() ? report(report.get(), out, json) : refused(answer, out);
        out.flush();
        return end;
    }

    /** An interchange of which nothing was accepted is refused with the address of its report, which says why. */
    private static HttpResponse<String> withReport(HttpResponse<String> answer, FileSender sender) throws IOException {
        Optional<String> address = Refusals.object(answer.body())
                .map(problem -> Refusals.text(problem, "report"))
                .filter(report -> REPORT.matcher(report).matches());
        if (address.isEmpty()) {
            return answer;
        }
        try {
            HttpResponse<String> report = sender.fetch(address.get());
            return report.statusCode() < 300 ? report : answer;
        } catch (SendFailed gone) {
            return answer;
        }
    }

    private static boolean isReport(JsonNode said) {
        return said.path("reports").isArray() && said.path("messages").isNumber();
    }

    private static int refused(HttpResponse<String> answer, PrintWriter out) {
        Refusals.lines(answer).forEach(out::println);
        Refusals.object(answer.body())
                .map(problem -> Refusals.text(problem, "report"))
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> out.println("Report: " + address));
        return answer.statusCode() < 300 ? SendEnd.NOT_KNOWN_YET : SendEnd.NOTHING_RECORDED;
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
            out.println("Report: /api/v1/edi/" + Refusals.text(report, "id"));
        }
        return SendEnd.of(report);
    }

    private static int show(JsonNode refused, int message, int shown, PrintWriter out) {
        if (Refusals.text(refused, "code").isEmpty()) {
            return shown;
        }
        if (shown < MOST_SHOWN) {
            for (JsonNode fault : Refusals.faults(refused)) {
                String place = Places.of((fault.has("position") ? fault : refused).path("position"));
                String where = "Message " + message + place + " " + Refusals.text(refused, "container");
                out.println(where.strip() + ": " + Refusals.words(fault));
            }
        } else if (shown == MOST_SHOWN) {
            out.println("More are in the report.");
        }
        return shown + 1;
    }
}
