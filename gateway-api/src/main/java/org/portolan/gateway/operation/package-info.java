/** What a POST becomes: a request read within limits, an operation that can be asked about, and one honest answer. */
@NullMarked
package org.portolan.gateway.operation;

import org.jspecify.annotations.NullMarked;
