/** What becomes of parameters that a call does not take. */
@NullMarked
package org.portolan.gateway.query;

import org.jspecify.annotations.NullMarked;
