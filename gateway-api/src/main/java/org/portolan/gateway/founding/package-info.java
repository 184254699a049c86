/** The one transaction by which the members of a network are written to its ledger. */
@NullMarked
package org.portolan.gateway.founding;

import org.jspecify.annotations.NullMarked;
