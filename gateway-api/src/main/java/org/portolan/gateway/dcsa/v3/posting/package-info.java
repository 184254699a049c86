/** DCSA Track & Trace 3.0.0: events that others post, recorded on the ledger. */
@NullMarked
package org.portolan.gateway.dcsa.v3.posting;

import org.jspecify.annotations.NullMarked;
