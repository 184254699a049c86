package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.Segment;

/** Cuts a message into its containers while it is read: from an EQD to before the next, or to the end. */
final class Grouping implements Consumer<Segment> {

    private final Outline outline;
    private final Goods goods;
    private final Consumer<ContainerGroup> sink;
    private final List<Segment> own = new ArrayList<>();
    private @Nullable Segment eqd;

    Grouping(Outline outline, Consumer<ContainerGroup> sink) {
        this.outline = outline;
        this.goods = Goods.of(outline.headerSegments());
        this.sink = sink;
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.tag()) {
            case "EQD" -> {
                close();
                eqd = segment;
            }
            case "CNT", "UNT" -> close();
            default -> {
                if (eqd != null && own.size() < Outline.MOST) {
                    own.add(segment);
                }
            }
        }
    }

    private void close() {
        if (eqd != null) {
            sink.accept(new ContainerGroup(eqd, new Segments(own), goods.in(eqd, outline.containers())));
        }
        eqd = null;
        own.clear();
    }
}
