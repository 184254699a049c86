package org.portolan.gateway.access.address;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every address at which something may be written: a gateway whose controllers write anywhere else does not start. */
@Component
public final class WritingAddresses {
    private final List<WritingRoles> all;

    WritingAddresses(ObjectProvider<KindWriting> kinds) {
        this.all = Stream.concat(
                        WritingRoles.BESIDE_KINDS.stream(),
                        kinds.orderedStream().flatMap(kind -> kind.roles().stream()))
                .toList();
    }

    /** Each with who may write there. */
    public List<WritingRoles> all() {
        return all;
    }
}
