package org.portolan.gateway.reading;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** An answer that its reader may keep, but must ask about again. */
public final class Answer {

    private Answer() {}

    /** The tag names the state of what is asked for, as its last change on the ledger. */
    public static <T> ResponseEntity<T> of(T body, String tag) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("X-API-Key", "Authorization")
                .eTag("\"" + tag + "\"")
                .body(body);
    }

    /** An answer that is true at this moment only. */
    public static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
