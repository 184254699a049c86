/** Enrolments by which a trader opens the tracking of a container, on the ledger. */
@NullMarked
package org.portolan.contracts.enrolment;

import org.jspecify.annotations.NullMarked;
