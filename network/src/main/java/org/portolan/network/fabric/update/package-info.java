/** Changes of a channel's configuration: computed, signed by those who agree, and submitted. */
@NullMarked
package org.portolan.network.fabric.update;

import org.jspecify.annotations.NullMarked;
