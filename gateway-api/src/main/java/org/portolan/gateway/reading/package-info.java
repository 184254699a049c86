/** What all answers from the read model have in common: their place on the ledger, and silence about what is hidden. */
@NullMarked
package org.portolan.gateway.reading;

import org.jspecify.annotations.NullMarked;
