/** Where a container was, and for how long: each place, and within it each node. */
@NullMarked
package org.portolan.records.container.stay;

import org.jspecify.annotations.NullMarked;
