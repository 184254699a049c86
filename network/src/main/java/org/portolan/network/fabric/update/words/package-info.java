/** Tells people what an update of a channel's configuration does, element by element. */
@NullMarked
package org.portolan.network.fabric.update.words;

import org.jspecify.annotations.NullMarked;
