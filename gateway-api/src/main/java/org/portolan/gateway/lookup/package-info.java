/** The one door through which callers look at containers: it counts guesses, and notes which authority looked. */
@NullMarked
package org.portolan.gateway.lookup;

import org.jspecify.annotations.NullMarked;
