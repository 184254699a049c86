package org.portolan.gateway.edi.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.Segment;

/** Cuts a message into its containers while it is read: from an EQD to before the next, or to the end. */
public final class Grouping implements Consumer<Segment> {

    /** The most segments of one container. */
    static final int MOST = 2_000;

    private final Order order;
    private final Order.Reading reading;
    private final Goods goods;
    private final int containers;
    private final Consumer<ContainerGroup> sink;
    private final List<Segment> read;
    private final List<Segment> header;
    private final List<Segment> own = new ArrayList<>();
    private final List<Segment> lead = new ArrayList<>();
    private final List<Segment> unclear = new ArrayList<>();
    private final List<Segment> rest = new ArrayList<>();
    private @Nullable Segment eqd;

    /** Begins with the segments before the first EQD. */
    public Grouping(List<Segment> header, Order order, int containers, Consumer<ContainerGroup> sink) {
        this(header, order, containers, Goods.unknown(), sink);
    }

    /** Another reading of the message after one that found its goods. */
    public Grouping again(Consumer<ContainerGroup> other) {
        return new Grouping(read, order, containers, goods.again(), other);
    }

    private Grouping(List<Segment> header, Order order, int containers, Goods goods, Consumer<ContainerGroup> sink) {
        this.read = List.copyOf(header);
        this.order = order;
        this.reading = order.reading();
        this.header = new ArrayList<>(header);
        this.containers = containers;
        this.sink = sink;
        begin(this.header);
        this.goods = goods;
        goods.begin(this.header);
    }

    /** The segments that concern all containers. */
    public Segments header() {
        return new Segments(header);
    }

    /** The segments behind the last container, those of which there were too many, and goods of no container. */
    public List<Segment> rest() {
        List<Segment> all = new ArrayList<>(rest);
        all.addAll(goods.lost());
        return all;
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.tag()) {
            case "EQD" -> {
                close(true);
                eqd = segment;
            }
            case "CNT", "UNT" -> {
                close(false);
                rest.add(segment);
            }
            default -> add(segment);
        }
    }

    private void add(Segment segment) {
        if (eqd == null) {
            if (!rest.isEmpty()) {
                rest.add(segment);
            }
        } else if (own.size() < MOST) {
            own.add(segment);
        } else if (rest.size() < MOST) {
            rest.add(segment);
        }
    }

    private void close(boolean another) {
        Segment closing = eqd;
        eqd = null;
        if (closing == null) {
            return;
        }
        List<Segment> mine = new ArrayList<>(own);
        own.clear();
        List<Segment> before = List.copyOf(lead);
        lead.clear();
        List<Segment> questioned = new ArrayList<>(unclear);
        unclear.clear();
        if (another) {
            begin(mine);
            questioned.addAll(unclear);
        }
        // Behind the others, for goods go to the end of what they stand in.
        mine.addAll(before);
        List<Segment> stowed = goods.takeItems(mine);
        List<Segment> all = new ArrayList<>(goods.in(closing, containers));
        all.addAll(stowed);
        sink.accept(new ContainerGroup(closing, new Segments(mine), new Segments(all), questioned));
    }

    /** Moves what stands before an EQD to where it belongs. */
    private void begin(List<Segment> before) {
        switch (reading) {
            case BEFORE_EQD -> lead.addAll(order.takeFrom(before));
            case UNCLEAR -> unclear.addAll(order.takeFrom(before));
            case OF_THE_DIRECTORY -> {}
        }
    }
}
