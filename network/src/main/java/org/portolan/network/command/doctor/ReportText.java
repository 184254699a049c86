package org.portolan.network.command.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portolan.network.doctor.Report;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as text: a line for each check for people, JSON for programs. */
final class ReportText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportText() {}

    static String lines(Report report) {
        StringBuilder text = new StringBuilder();
        report.grouped().forEach((about, findings) -> {
            text.append(about).append(System.lineSeparator());
            findings.forEach(finding -> append(text, finding));
        });
        return text.append("%d fault(s), %d warning(s), %d in order%n"
                        .formatted(
                                report.count(Severity.FAULT),
                                report.count(Severity.WARNING),
                                report.count(Severity.OK)))
                .toString();
    }

    private static void append(StringBuilder text, Finding finding) {
        text.append("  %-8s %-12s %s%n".formatted(word(finding), finding.check(), finding.says()));
        finding.advice().ifPresent(advice -> text.append("%24s%s%n".formatted("-> ", advice)));
    }

    static String json(Report report) {
        List<Map<String, Object>> findings =
                report.findings().stream().map(ReportText::entry).toList();
        return JSON.writeValueAsString(findings) + System.lineSeparator();
    }

    private static Map<String, Object> entry(Finding finding) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("about", finding.about());
        entry.put("check", finding.check());
        entry.put("severity", word(finding));
        entry.put("says", finding.says());
        finding.advice().ifPresent(advice -> entry.put("advice", advice));
        return entry;
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
