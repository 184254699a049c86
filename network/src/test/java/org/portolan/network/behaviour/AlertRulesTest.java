package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.testnetwork.AlertRules;

final class AlertRulesTest {

    @Test
    void every_alert_is_complete_and_told_in_the_handbook() throws Exception {
        String handbook = Files.readString(TestNetworkIdentities.committed("docs/operations.md"));

        assertThat(AlertRules.read().rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.get("expr")).asString().matches(AlertRulesTest::isBalanced);
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("warning", "critical");
            assertThat(((Map<?, ?>) rule.get("annotations")).get("summary"))
                    .asString()
                    .isNotBlank();
            assertThat(handbook).contains("| " + rule.get("alert") + " |");
        });
    }

    @Test
    void metrics_are_told_from_functions_labels_and_durations() throws Exception {
        AlertRules alerts = AlertRules.read();

        assertThat(alerts.metrics("nodes"))
                .containsExactly(
                        "ledger_blockchain_height",
                        "process_max_fds",
                        "process_open_fds",
                        "process_start_time_seconds");
        assertThat(alerts.metrics("gateways"))
                .containsExactly(
                        "portolan_certificate_expiry_timestamp_seconds",
                        "portolan_ledger_not_ordering",
                        "portolan_ledger_under_way",
                        "portolan_readmodel_lag",
                        "portolan_readmodel_refused_total",
                        "portolan_subscription_pauses_total",
                        "portolan_subscriptions_lag");
    }

    private static boolean isBalanced(String expression) {
        return expression.chars().filter(each -> each == '(').count()
                == expression.chars().filter(each -> each == ')').count();
    }
}
