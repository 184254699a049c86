/** A running network for tests of any module: five demo organisations on free ports, in a temporary folder. */
@NullMarked
package org.portolan.network.testnetwork;

import org.jspecify.annotations.NullMarked;
