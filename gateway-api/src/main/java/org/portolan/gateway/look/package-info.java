/** Tells the administrations concerned at which followed containers this gateway's callers looked. */
@NullMarked
package org.portolan.gateway.look;

import org.jspecify.annotations.NullMarked;
