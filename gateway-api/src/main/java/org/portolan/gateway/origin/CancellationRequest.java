package org.portolan.gateway.origin;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.owned.OwnedAct.Taking;
import org.portolan.records.json.JsonObject;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;

/**
 * A cancellation as an issuer submits it: {@code {"reason":"...","declarations"?:["..."]}}. The reason is for all members,
 * the declarations go no further than this gateway.
 */
record CancellationRequest(String reason, List<String> declarations) {
    /** The most declarations that can be named: all that 20 administrations can have claims of. */
    static final int MOST_DECLARATIONS = 5_000;

    static final Shape<CancellationRequest> SHAPE = Shape.of(cancellation -> {
        var reason = cancellation.required("reason", TextForm.WORDS, CancellationRequest::reason);
        var declarations =
                cancellation.list("declarations", MOST_DECLARATIONS, TextForm.WORDS, CancellationRequest::declarations);
        return taken -> new CancellationRequest(taken.of(reason), taken.of(declarations));
    });

    static final Taking<CancellationRequest> TAKEN =
            new Taking<>(SHAPE, sent -> Cancellation.REASON.json(sent.reason()), sent -> Optional.<JsonObject>empty());

    CancellationRequest {
        PlainText.require("reason", reason, 300);
        declarations = List.copyOf(declarations);
    }
}
