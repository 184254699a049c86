package org.portolan.network.order;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the one who gave an order is told while it is done. */
final class Progress {

    private final OrderFolder folder;
    private final String id;
    private Answer answer = Answer.TAKEN;

    Progress(OrderFolder folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    void begin() throws IOException {
        folder.answer(id, answer);
    }

    void say(String sentence) {
        try {
            write(Answer.State.TAKEN, sentence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void done(String sentence) throws IOException {
        write(Answer.State.DONE, sentence);
    }

    void refused(String sentence) throws IOException {
        write(Answer.State.REFUSED, sentence);
    }

    private void write(Answer.State state, String sentence) throws IOException {
        answer = answer.and(state, sentence);
        folder.answer(id, answer);
    }
}
