package org.portolan.gateway.edi.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.portolan.records.reason.ReasonCode;

/**
 * An interchange in a file whose envelope is whole: it begins with UNB, ends with UNZ, and has as many messages as UNZ
 * counts. Only where its messages lie is in memory.
 *
 * <pre>{@code
 * Interchange interchange = Interchange.open(file);
 * for (Message.Place place : interchange.messages()) {
 *     interchange.message(place).read(segment -> ...);
 * }
 * }</pre>
 */
public final class Interchange {

    /** The largest interchange. */
    public static final long LARGEST = 64L * 1024 * 1024;

    /** The most messages of an interchange. */
    public static final int MOST_MESSAGES = 20_000;

    /** The largest message. */
    static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private final Path file;
    private final Separators separators;
    private final InterchangeHeader header;
    private final List<Message.Place> messages;

    Interchange(Path file, Separators separators, InterchangeHeader header, List<Message.Place> messages) {
        this.file = file;
        this.separators = separators;
        this.header = header;
        this.messages = List.copyOf(messages);
    }

    /** Looks through a file; what is wrong with the envelope is refused, what is wrong within a message is not. */
    public static Interchange open(Path file) throws EdiRefused, IOException {
        if (Files.size(file) > LARGEST) {
            throw Refusal.of(
                            ReasonCode.INTERCHANGE_TOO_LARGE,
                            "An interchange may have " + LARGEST + " bytes.",
                            Position.envelope("", 0, 1))
                    .asException();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            return new EnvelopeScan(file, in).scan();
        }
    }

    public InterchangeHeader header() {
        return header;
    }

    /** Where its messages lie, in their order. */
    public List<Message.Place> messages() {
        return messages;
    }

    /** Reads the bytes of one message; those of one that is too large only as far as is kept of it. */
    public Message message(Message.Place place) throws IOException {
        byte[] bytes = new byte[Math.min(place.length(), LARGEST_MESSAGE)];
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(place.offset());
            content.readFully(bytes);
        }
        SegmentReader reader = new SegmentReader(separators, header.repertoire());
        return new Message(place, bytes, reader, separators);
    }
}
