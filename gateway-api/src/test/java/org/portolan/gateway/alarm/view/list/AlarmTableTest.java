package org.portolan.gateway.alarm.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.alarm.view.list.AlarmShown.ActShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.ContentShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.NodeShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.RuleShown;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.member.MspId;
import org.springframework.context.support.ResourceBundleMessageSource;

class AlarmTableTest {
    private final AlarmTable table = new AlarmTable(new AlarmWords(messages(), MspId::id));

    @Test
    void begins_with_the_eleven_columns_of_the_screen_in_their_order() {
        String[] lines = table.write(AlarmType.OVERTIME, List.of(alarm("MDXU714336", "")), Locale.ENGLISH)
                .split("\r\n");

        assertThat(lines[0])
                .startsWith("No.,Import or export,Bill of lading,Voyage,Container,Previous node,Previous node time,"
                        + "Current node,Current node time,Content,Alarm time,");
        assertThat(lines[1])
                .startsWith("1,Import,MDXU714336,2018,CSQU3054383,Discharged,2022-02-23T13:14:15+08:00,"
                        + "Stacked in the yard,2022-02-23T14:37:43+08:00,Overtime,2022-02-23T14:39:43+08:00,");
        assertThat(lines[1]).contains("not reported");
    }

    @Test
    void has_its_head_in_the_language_of_the_reader() {
        assertThat(table.write(AlarmType.OVERTIME, List.of(), Locale.SIMPLIFIED_CHINESE))
                .startsWith("序号,进出口标志,提单号,航次,箱号,上一节点");
    }

    @Test
    void no_cell_is_a_formula() {
        var written = table.write(AlarmType.OVERTIME, List.of(alarm("=1+1", "@SUM(A1)")), Locale.ENGLISH);

        assertThat(written).contains(",'=1+1,", ",'@SUM(A1),").doesNotContain(",=1+1", ",@SUM");
    }

    @Test
    void a_shift_is_the_last_one_that_began_before_by_the_clock_of_the_port() {
        var shifts = List.of(LocalTime.of(7, 30), LocalTime.of(19, 30));

        assertThat(start("2022-02-23T14:39:43+08:00[Asia/Shanghai]", shifts)).isEqualTo("2022-02-23T07:30+08:00");
        assertThat(start("2022-02-23T19:30:00+08:00[Asia/Shanghai]", shifts)).isEqualTo("2022-02-23T19:30+08:00");
        assertThat(start("2022-02-23T03:00:00+08:00[Asia/Shanghai]", shifts)).isEqualTo("2022-02-22T19:30+08:00");
    }

    private static String start(String time, List<LocalTime> shifts) {
        return Shifts.start(ZonedDateTime.parse(time), shifts).toString();
    }

    private static AlarmShown alarm(String billOfLading, String explanation) {
        return new AlarmShown(
                1,
                "0".repeat(64),
                "OVERTIME",
                "RAISED",
                true,
                "CSQU3054383",
                "IMPORT",
                "CNTXG",
                Optional.empty(),
                Optional.of(billOfLading),
                Optional.of("2018"),
                Optional.of(new NodeShown("DISC", "Discharged", "2022-02-23T13:14:15+08:00", false)),
                Optional.of(new NodeShown("XSTK", "Stacked in the yard", "2022-02-23T14:37:43+08:00", false)),
                Optional.of(60),
                Optional.empty(),
                new ContentShown("alarm.content.overtime.late", List.of(), "Overtime"),
                "2022-02-23T14:39:43+08:00",
                Optional.of(explanation)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new ActShown(
                                1, "EXPLAINED", "CNTXGPortMSP", "2022-02-23T15:00:00+08:00", Optional.of(text))),
                Optional.empty(),
                new RuleShown("OVERTIME-CNTXG-DISC-XSTK-IMPORT", 1),
                List.of(),
                List.of());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/terms", "messages/alarms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
