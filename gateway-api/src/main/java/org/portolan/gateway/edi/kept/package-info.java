/** Interchanges as they came and what became of them, kept for a while in tables of the gateway's own. */
@NullMarked
package org.portolan.gateway.edi.kept;

import org.jspecify.annotations.NullMarked;
