/** What a transaction reads and writes while a contract runs: reads from one snapshot, writes recorded only. */
@NullMarked
package org.portolan.network.embedded.simulation;

import org.jspecify.annotations.NullMarked;
