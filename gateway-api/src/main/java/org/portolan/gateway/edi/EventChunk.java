package org.portolan.gateway.edi;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.container.recording.EventBatch;
import org.portolan.gateway.container.recording.JudgedEvent;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.json.CanonicalJson;

/** Events of an interchange that become one transaction; those of one container are never parted. */
final class EventChunk {

    private static final int MOST = 500;
    private static final int HEAVIEST = 512 * 1024;

    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    void add(List<Entry> ofContainer) {
        for (Entry entry : ofContainer) {
            entries.add(entry);
            content.writeBytes(CanonicalJson.write(entry.fit().reported()));
            content.write('\n');
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean isFull() {
        return entries.size() >= MOST || content.size() >= HEAVIEST;
    }

    List<Entry> entries() {
        return entries;
    }

    EventBatch batch(WriteRequest interchange, int part) {
        return new EventBatch(
                interchange.part(part, content.toByteArray()),
                entries.stream().<JudgedEvent>map(Entry::fit).toList(),
                false);
    }
}
