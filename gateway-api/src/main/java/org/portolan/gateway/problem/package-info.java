/** What went wrong, told as RFC 9457 problems with stable types. */
@NullMarked
package org.portolan.gateway.problem;

import org.jspecify.annotations.NullMarked;
