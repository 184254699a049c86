package org.portolan.gateway.subscription.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.portolan.gateway.subscription.feed.FeedChange;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.portolan.gateway.subscription.feed.Marker;

/** Writes the form that browsers read: https://html.spec.whatwg.org/multipage/server-sent-events.html. */
final class EventLines {
    private static final int RETRY_MILLIS = 2_000;

    private final OutputStream out;

    EventLines(OutputStream out) {
        this.out = out;
    }

    void begin(Marker marker) throws IOException {
        write("retry: " + RETRY_MILLIS + "\nid: " + marker + "\nevent: position\ndata: {\"position\":\"" + marker
                + "\"}\n\n");
        out.flush();
    }

    void event(FeedEvent event) throws IOException {
        // Canonical JSON has no line breaks of its own.
        write("id: " + event.marker() + "\nevent: movement\ndata: " + event.messageText() + "\n\n");
    }

    void change(FeedChange change) throws IOException {
        write("id: " + change.marker() + "\nevent: change\ndata: " + change.messageText() + "\n\n");
    }

    /** Tells that the connection lives, and how far it has come; a reader dispatches no event for it. */
    void beat(Marker marker) throws IOException {
        write(": alive\nid: " + marker + "\n\n");
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
