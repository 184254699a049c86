package org.portolan.gateway.command.send;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.portolan.gateway.container.csv.CsvColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code portolan movements}: sends many events at once, as a table or as lines of JSON. */
@Command(name = "movements", mixinStandardHelpOptions = true, description = "Container movements from a file.")
public final class MovementsCommand {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Sends a table (.csv) or lines of JSON (.ndjson) and prints each refused line. " + SendEnd.MEANING)
    int send(
            @Mixin GatewayOptions options,
            @Option(names = "--preview", description = "Say what would be recorded, and record nothing.")
                    boolean preview,
            @Parameters(paramLabel = "FILE", description = "The file; .csv is a table, anything else lines of JSON.")
                    Path file)
            throws IOException {
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        HttpResponse<String> answer = new FileSender(options)
                .send(
                        file,
                        "/api/v1/movements" + (preview ? "?preview=true" : ""),
                        table ? "text/csv" : "application/x-ndjson");
        PrintWriter out = spec.commandLine().getOut();
        int end = isReport(answer) ? report(answer.body(), out) : refused(answer, out);
        out.flush();
        return end;
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints a table's header, and a row that shows its form.")
    int template() {
        spec.commandLine().getOut().print(CsvColumns.template());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static int refused(HttpResponse<String> answer, PrintWriter out) {
        Refusals.lines(answer).forEach(out::println);
        return answer.statusCode() < 300 ? SendEnd.NOT_KNOWN_YET : SendEnd.NOTHING_RECORDED;
    }

    private static boolean isReport(HttpResponse<String> answer) {
        return answer.statusCode() < 300
                && answer.body()
                        .lines()
                        .findFirst()
                        .flatMap(Refusals::object)
                        .filter(line ->
                                line.path("line").isNumber() || line.path("end").isObject())
                        .isPresent();
    }

    private static int report(String body, PrintWriter out) {
        JsonNode end = JSON.createObjectNode();
        for (String line : body.lines().toList()) {
            JsonNode result = Refusals.object(line).orElseGet(JSON::createObjectNode);
            if (result.has("end")) {
                end = result.path("end");
            } else if (result.has("code")) {
                String where = "Line " + result.path("line").asLong() + column(result) + ": ";
                Refusals.reasons(result).forEach(reason -> out.println(where + reason));
            }
        }
        if (end.isEmpty()) {
            out.println("The gateway's answer ends before its last line. What was recorded is not known;"
                    + " sending the same file again is harmless.");
            return SendEnd.NOT_KNOWN_YET;
        }
        out.printf(
                "accepted %d, checked %d, refused %d, failed %d, pending %d%n",
                end.path("accepted").asInt(0),
                end.path("checked").asInt(0),
                end.path("refused").asInt(0),
                end.path("failed").asInt(0),
                end.path("pending").asInt(0));
        if (!end.path("complete").asBoolean(false)) {
            out.println("The file was not read to its end.");
            return Math.max(SendEnd.SOME_REFUSED, SendEnd.of(end));
        }
        return SendEnd.of(end);
    }

    private static String column(JsonNode result) {
        return result.has("column") ? ", column " + result.path("column").asInt() : "";
    }
}
