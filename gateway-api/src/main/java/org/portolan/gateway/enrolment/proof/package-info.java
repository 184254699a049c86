/** What bears out the proofs on which enrolments rest: recorded events that count, and certificates. */
@NullMarked
package org.portolan.gateway.enrolment.proof;

import org.jspecify.annotations.NullMarked;
