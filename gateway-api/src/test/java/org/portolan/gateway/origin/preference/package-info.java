/** Claims on certificates, through REST and on both engines. */
@NullMarked
package org.portolan.gateway.origin.preference;

import org.jspecify.annotations.NullMarked;
