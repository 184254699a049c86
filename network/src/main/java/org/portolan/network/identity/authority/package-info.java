/** Keys, certificates and revocation lists, made with Bouncy Castle; the only place where identities touch a private key. */
@NullMarked
package org.portolan.network.identity.authority;

import org.jspecify.annotations.NullMarked;
