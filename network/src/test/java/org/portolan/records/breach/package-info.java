/** A record for a network that knows of customs, which it must not. */
@NullMarked
package org.portolan.records.breach;

import org.jspecify.annotations.NullMarked;
