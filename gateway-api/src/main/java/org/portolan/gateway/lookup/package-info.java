/**
 * Who may see which containers, events and alarms, and the one door through which callers look at them: it counts
 * guesses, and notes which authority looked.
 */
@NullMarked
package org.portolan.gateway.lookup;

import org.jspecify.annotations.NullMarked;
