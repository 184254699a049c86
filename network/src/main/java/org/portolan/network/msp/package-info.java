/** Who somebody is on the channel: MSP folders, certificates, node OUs and signatures. */
@NullMarked
package org.portolan.network.msp;

import org.jspecify.annotations.NullMarked;
