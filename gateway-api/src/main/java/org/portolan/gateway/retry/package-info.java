/** How one waits: ever longer before something that failed is tried again, and for a state until a deadline. */
@NullMarked
package org.portolan.gateway.retry;

import org.jspecify.annotations.NullMarked;
