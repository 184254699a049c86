/** GS1 EPCIS 2.0: a container's trail as a JSON-LD document. */
@NullMarked
package org.portolan.gateway.dcsa.epcis;

import org.jspecify.annotations.NullMarked;
