/** Authorised economic operators and mutual recognition arrangements over REST. */
@NullMarked
package org.portolan.gateway.aeo;

import org.jspecify.annotations.NullMarked;
