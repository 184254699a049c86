package org.portolan.gateway.edi.syntax;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A place in an interchange, as the one who sent it counts.
 *
 * @param segment number in its message with UNH as 1; 0 for a segment of the envelope
 * @param element number in its segment without the tag; 0 for the segment as a whole
 * @param component number in its element; 0 for the element as a whole
 * @param offset of the segment's first byte in the interchange, from 0
 * @param line of the segment's first byte, from 1
 */
public record Position(int segment, String tag, int element, int component, long offset, long line) {

    /** A place in the envelope. */
    public static Position envelope(String tag, long offset, long line) {
        return new Position(0, tag, 0, 0, offset, line);
    }

    /** The same segment, an element and perhaps a component of it. */
    public Position at(int otherElement, int otherComponent) {
        return new Position(segment, tag, otherElement, otherComponent, offset, line);
    }

    /** The place as members of a report; what does not apply is left out. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (segment > 0) {
            members.put("segment", segment);
        }
        if (!tag.isEmpty()) {
            members.put("tag", tag);
        }
        if (element > 0) {
            members.put("element", element);
        }
        if (component > 0) {
            members.put("component", component);
        }
        members.put("byte", offset);
        members.put("line", line);
        return members;
    }
}
