/** Backs up what one organisation has on a machine, and puts it back: its peers' data, its identities, its gateway's data. */
@NullMarked
package org.portolan.network.backup;

import org.jspecify.annotations.NullMarked;
