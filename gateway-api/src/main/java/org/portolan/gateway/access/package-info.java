/** Who calls: API keys and tokens, the caller they stand for, and what each caller may ask for. */
@NullMarked
package org.portolan.gateway.access;

import org.jspecify.annotations.NullMarked;
