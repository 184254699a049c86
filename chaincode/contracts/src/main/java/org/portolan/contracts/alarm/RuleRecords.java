package org.portolan.contracts.alarm;

import java.util.Collection;
import java.util.List;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.StateEntry;
import org.portolan.records.alarm.rule.RuleId;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.place.UnLocode;

/** Versions of rules as they lie on the ledger: by place, then rule, then number. */
final class RuleRecords {
    private static final String KIND = "alarmRule";

    private RuleRecords() {}

    static Rules at(ChannelState state, Collection<UnLocode> places) {
        return Rules.of(places.stream()
                .sorted()
                .distinct()
                .flatMap(place -> read(state, LedgerKey.of(KIND, place.toString())).stream())
                .toList());
    }

    static List<RuleVersion> of(ChannelState state, UnLocode place, RuleId ruleId) {
        return read(state, LedgerKey.of(KIND, place.toString(), ruleId.id()));
    }

    static void add(ChannelState state, RuleVersion version) {
        LedgerKey key = LedgerKey.of(
                KIND,
                version.rule().location().toString(),
                version.rule().ruleId().id(),
                version.keyNumber());
        state.put(key, RuleVersionJson.write(version));
    }

    private static List<RuleVersion> read(ChannelState state, LedgerKey beginning) {
        return state.list(beginning).stream()
                .map(StateEntry::value)
                .map(RuleVersionJson::readRecorded)
                .toList();
    }
}
