/** The web page at the root: a container's status, holds and trail for people. */
@NullMarked
package org.portolan.gateway.page;

import org.jspecify.annotations.NullMarked;
