/** Certificates of origin as the ledger tells them: in full to those entitled, in public part to others, verified for all. */
@NullMarked
package org.portolan.gateway.origin.view;

import org.jspecify.annotations.NullMarked;
