/** A peer's endorsement: checks a signed proposal, lets the contract run on a snapshot, and signs what it did. */
@NullMarked
package org.portolan.network.embedded.endorsement;

import org.jspecify.annotations.NullMarked;
