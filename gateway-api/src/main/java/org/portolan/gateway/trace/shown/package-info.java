/** The parts of the answer about a container, in the words of the API. */
@NullMarked
package org.portolan.gateway.trace.shown;

import org.jspecify.annotations.NullMarked;
