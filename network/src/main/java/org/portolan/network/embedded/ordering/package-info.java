/** Turns submitted envelopes into signed blocks: cuts by count, bytes and time, has them validated and committed. */
@NullMarked
package org.portolan.network.embedded.ordering;

import org.jspecify.annotations.NullMarked;
