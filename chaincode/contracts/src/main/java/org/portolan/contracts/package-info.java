/** The contracts of Portolan as one program; its main class starts what the packages below it hold. */
@NullMarked
package org.portolan.contracts;

import org.jspecify.annotations.NullMarked;
