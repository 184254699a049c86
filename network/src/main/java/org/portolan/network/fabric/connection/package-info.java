/** Why a node gave no answer, in the words of those who run it. */
@NullMarked
package org.portolan.network.fabric.connection;

import org.jspecify.annotations.NullMarked;
