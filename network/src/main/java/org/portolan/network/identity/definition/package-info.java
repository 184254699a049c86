/** What organisations.yaml says: the organisations, nodes and users whose identities are to exist. */
@NullMarked
package org.portolan.network.identity.definition;

import org.jspecify.annotations.NullMarked;
