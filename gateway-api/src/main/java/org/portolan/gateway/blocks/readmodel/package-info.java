/** Keeps what blocks say in a database, block by block, and refuses what their content does not entitle anybody to say. */
@NullMarked
package org.portolan.gateway.blocks.readmodel;

import org.jspecify.annotations.NullMarked;
