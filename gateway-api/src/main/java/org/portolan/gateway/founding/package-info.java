/** The one transaction by which the members of a network are written to its ledger, and the connection that it needs. */
@NullMarked
package org.portolan.gateway.founding;

import org.jspecify.annotations.NullMarked;
