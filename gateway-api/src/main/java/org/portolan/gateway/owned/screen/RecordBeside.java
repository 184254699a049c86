package org.portolan.gateway.owned.screen;

import java.util.List;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/** What the page of a record tells beside the record itself and what members said of it. */
@FunctionalInterface
public interface RecordBeside<T, D> {
    /** What of it a reader may know who may read the record whole; that may be a trader, who is of no member. */
    List<Told<?>> about(Caller reader, RecordShown<T, D> shown);

    /** What of it a reader may fetch who may read the record whole. */
    default List<Paper> papers(RecordShown<T, D> shown) {
        return List.of();
    }

    /** Nothing. */
    static <T, D> RecordBeside<T, D> nothing() {
        return (reader, shown) -> List.of();
    }

    /**
     * What stands somewhere by a member's word.
     *
     * @param status called by the message {@code KIND.status.STATUS}
     * @param told its fields are called by the messages of the kind
     */
    record Told<V>(MspId by, String status, Shape<V> shape, V told) {}

    /**
     * The record in another form, at an address of the API.
     *
     * @param name called by the message {@code KIND.paper.NAME}
     */
    record Paper(String name, String address) {}
}
