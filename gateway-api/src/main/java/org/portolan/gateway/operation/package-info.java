/** What a request becomes: an operation that can be asked about, made once however often it is sent, answered honestly. */
@NullMarked
package org.portolan.gateway.operation;

import org.jspecify.annotations.NullMarked;
