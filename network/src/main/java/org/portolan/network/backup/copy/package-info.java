/** Where the data of peers and gateways lie, and how they are copied while they are at rest. */
@NullMarked
package org.portolan.network.backup.copy;

import org.jspecify.annotations.NullMarked;
