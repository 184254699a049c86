/** The parts of a movement as segments of a container message tell them. */
@NullMarked
package org.portolan.gateway.edi.part;

import org.jspecify.annotations.NullMarked;
