/** What the DCSA addresses of all versions have in common: the version header and who answers to it. */
@NullMarked
package org.portolan.gateway.dcsa;

import org.jspecify.annotations.NullMarked;
