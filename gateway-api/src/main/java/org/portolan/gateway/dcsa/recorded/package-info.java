/** Recorded movements as messages to the outside: each in its newest state, filtered, paged, and only to those entitled. */
@NullMarked
package org.portolan.gateway.dcsa.recorded;

import org.jspecify.annotations.NullMarked;
