/** What bears out the proofs on which enrolments rest: recorded events that count, and papers. */
@NullMarked
package org.portolan.gateway.enrolment.proof;

import org.jspecify.annotations.NullMarked;
