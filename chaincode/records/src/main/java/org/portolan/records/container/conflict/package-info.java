/** Reports about a container that cannot all be true, each named with its events, and what their writers say to it. */
@NullMarked
package org.portolan.records.container.conflict;

import org.jspecify.annotations.NullMarked;
