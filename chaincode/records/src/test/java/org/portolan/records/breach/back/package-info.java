/** The other half of a circle. */
@NullMarked
package org.portolan.records.breach.back;

import org.jspecify.annotations.NullMarked;
