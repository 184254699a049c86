/** Administrations tell each other, in confidence, at which followed containers they looked. */
@NullMarked
package org.portolan.contracts.look;

import org.jspecify.annotations.NullMarked;
