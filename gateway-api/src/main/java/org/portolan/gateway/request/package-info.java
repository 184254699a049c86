/** A request that wants something written, read within limits: its headers, its body, and what is confidential in it. */
@NullMarked
package org.portolan.gateway.request;

import org.jspecify.annotations.NullMarked;
