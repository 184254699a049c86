/** Documents of UBL 2 as parts that are written and read, with the codes that stand in them. What they are about is said elsewhere. */
@NullMarked
package org.portolan.gateway.ubl;

import org.jspecify.annotations.NullMarked;
