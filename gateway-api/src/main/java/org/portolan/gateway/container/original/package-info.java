/** The question what was recorded before under a name that another party gave it. */
@NullMarked
package org.portolan.gateway.container.original;

import org.jspecify.annotations.NullMarked;
