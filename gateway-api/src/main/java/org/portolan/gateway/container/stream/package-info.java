/** Streams of events of any length: cut into lines and chunks, answered line by line, in memory that does not grow. */
@NullMarked
package org.portolan.gateway.container.stream;

import org.jspecify.annotations.NullMarked;
