/** What writers say to conflicts between their events, as blocks tell it. */
@NullMarked
package org.portolan.gateway.trace.statement;

import org.jspecify.annotations.NullMarked;
