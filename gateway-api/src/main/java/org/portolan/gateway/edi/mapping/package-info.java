/** From a message to movements: what CODECO, COARRI and CUSRES mean. */
@NullMarked
package org.portolan.gateway.edi.mapping;

import org.jspecify.annotations.NullMarked;
