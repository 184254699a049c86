/** {@code portolan doctor}: looks at a network, before its start and while it runs, and says what is to be done. */
@NullMarked
package org.portolan.network.doctor;

import org.jspecify.annotations.NullMarked;
