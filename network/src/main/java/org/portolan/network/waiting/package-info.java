/** How one waits: for a state until a deadline, and ever longer between attempts. */
@NullMarked
package org.portolan.network.waiting;

import org.jspecify.annotations.NullMarked;
