package org.portolan.network.behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.portolan.network.fabric.layout.OrdererPlace;

/** All orderers of a channel, four, which bear the failure of one; three of them agree on each block. */
record OrderersInTrouble(List<OrdererInTrouble> all) {
    private static final int QUORUM = 3;

    static OrderersInTrouble of(List<OrdererPlace> places) {
        return new OrderersInTrouble(places.stream().map(OrdererInTrouble::new).toList());
    }

    /** Whom three of the four follow. */
    OrdererInTrouble awaitLeader(Duration atMost) {
        return Awaitility.await()
                .atMost(atMost)
                .until(this::leaderOfQuorum, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<OrdererInTrouble> leaderOfQuorum() throws InterruptedException {
        List<Integer> followed = new ArrayList<>();
        for (OrdererInTrouble orderer : all) {
            orderer.leader().ifPresent(followed::add);
        }
        return followed.stream()
                .filter(leader -> Collections.frequency(followed, leader) >= QUORUM)
                .findFirst()
                .map(all::get);
    }

    /** The one that stands after another, the first after the last. */
    OrdererInTrouble after(OrdererInTrouble orderer) {
        return all.get((all.indexOf(orderer) + 1) % all.size());
    }

    /** Those that answer and have fewer blocks than another. */
    List<OrdererInTrouble> behind() throws InterruptedException {
        Map<OrdererInTrouble, Long> committed = new LinkedHashMap<>();
        for (OrdererInTrouble orderer : all) {
            orderer.committedBlock().ifPresent(block -> committed.put(orderer, block));
        }
        long last = committed.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return committed.entrySet().stream()
                .filter(each -> each.getValue() < last)
                .map(Map.Entry::getKey)
                .toList();
    }
}
