package org.portolan.network.order;

import java.util.ArrayList;
import java.util.List;

/** How far an order has come, and what there is to say about it; the last line of one that has ended is its outcome. */
record Answer(State state, List<String> said) {

    static final Answer TAKEN = new Answer(State.TAKEN, List.of());

    enum State {
        TAKEN,
        DONE,
        REFUSED
    }

    Answer {
        said = List.copyOf(said);
    }

    static Answer refused(String sentence) {
        return new Answer(State.REFUSED, List.of(sentence));
    }

    Answer and(State next, String sentence) {
        List<String> all = new ArrayList<>(said);
        all.add(sentence);
        return new Answer(next, all);
    }
}
