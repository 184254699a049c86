/** Makes and keeps the identities of a network: certificate authorities, MSP folders, renewal and revocation. */
@NullMarked
package org.portolan.network.identity;

import org.jspecify.annotations.NullMarked;
