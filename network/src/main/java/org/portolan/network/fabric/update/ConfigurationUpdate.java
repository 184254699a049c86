package org.portolan.network.fabric.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.portolan.network.fabric.update.words.Element;
import org.portolan.network.fabric.update.words.UpdateInWords;
import org.portolan.network.hash.Sha256;

/**
 * What changes in a channel's configuration, in the bytes that its signatures are made over.
 *
 * <p>It says which elements of the configuration it relies on and which it writes, each with its version, as the
 * orderers demand; so it is void as soon as one of them has changed otherwise.
 */
public final class ConfigurationUpdate {

    private final ByteString content;
    private final ConfigUpdate update;

    private ConfigurationUpdate(ByteString content) throws InvalidProtocolBufferException {
        this.content = content;
        this.update = ConfigUpdate.parseFrom(content);
    }

    /** The update that makes one configuration another; empty where they do not differ. */
    public static Optional<ConfigurationUpdate> between(String channel, Config original, Config wanted) {
        GroupComparison.Sets sets = GroupComparison.compare(original.getChannelGroup(), wanted.getChannelGroup());
        if (!sets.differ()) {
            return Optional.empty();
        }
        ConfigUpdate update = ConfigUpdate.newBuilder()
                .setChannelId(channel)
                .setReadSet(sets.read())
                .setWriteSet(sets.written())
                .build();
        try {
            return Optional.of(new ConfigurationUpdate(update.toByteString()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("an update that was just made cannot be read", e);
        }
    }

    static ConfigurationUpdate parse(ByteString content) throws UpdateRefused {
        try {
            return new ConfigurationUpdate(content);
        } catch (InvalidProtocolBufferException e) {
            throw new UpdateRefused("The update is not a configuration update of Fabric, or only part of one", e);
        }
    }

    /** The channel that it is for. */
    public String channel() {
        return update.getChannelId();
    }

    ByteString content() {
        return content;
    }

    /** The SHA-256 of the bytes that its signatures are made over, in hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(Sha256.of(content).toByteArray());
    }

    /** What it writes anew of what is there, with the version that it must have now; all else may change before it. */
    List<String> reliesOn(Config config) {
        Map<Element.Place, Element> current = Element.of(config.getChannelGroup());
        return written().keySet().stream()
                .flatMap(place -> Stream.ofNullable(current.get(place))
                        .map(there -> "%s in version %d".formatted(place.path(), there.version())))
                .toList();
    }

    /** What it changes, one sentence each, judged by the update itself against the configuration in force. */
    public List<String> inWords(Config current) {
        return new UpdateInWords(Element.of(current.getChannelGroup()), written()).lines();
    }

    /** The elements that it writes, by their places. */
    Map<Element.Place, Element> written() {
        Map<Element.Place, Element> read = Element.of(update.getReadSet());
        Map<Element.Place, Element> written = Element.of(update.getWriteSet());
        written.values()
                .removeIf(each -> Optional.ofNullable(read.get(each.place()))
                        .filter(before -> before.version() == each.version())
                        .isPresent());
        return written;
    }

    /** Whether everything that it writes is in force as it wrote it. */
    boolean isIn(Config config) {
        Map<Element.Place, Element> current = Element.of(config.getChannelGroup());
        return written().values().stream()
                .allMatch(each -> Optional.ofNullable(current.get(each.place()))
                        .filter(now -> now.version() == each.version()
                                && (each.place().kind() == Element.Kind.GROUP
                                        || now.message().equals(each.message())))
                        .isPresent());
    }

    /** Refuses the update where something it relies on, or writes, has changed since. */
    void requireFits(Config config) throws UpdateRefused {
        Map<Element.Place, Element> current = Element.of(config.getChannelGroup());
        for (Element each : Element.of(update.getReadSet()).values()) {
            Element now = current.get(each.place());
            if (now == null || now.version() != each.version()) {
                throw overtaken(each, config);
            }
        }
        for (Element each : written().values()) {
            Element now = current.get(each.place());
            if (now == null ? each.version() != 0 : now.version() + 1 != each.version()) {
                throw overtaken(each, config);
            }
        }
    }

    private static UpdateRefused overtaken(Element element, Config config) {
        return new UpdateRefused(
                "The update was overtaken: %s has changed since it was proposed (configuration %d is in force now);"
                                .formatted(element.place().path(), config.getSequence())
                        + " propose it anew");
    }
}
