/** The question what was recorded before under a name that another party gave it. */
@NullMarked
package org.portolan.gateway.dcsa.original;

import org.jspecify.annotations.NullMarked;
