/** Enrolments as the ledger tells them: which trader may follow which container, on which proof. */
@NullMarked
package org.portolan.gateway.enrolment.view;

import org.jspecify.annotations.NullMarked;
