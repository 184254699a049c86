/** A package and one below it that know each other. */
@NullMarked
package org.portolan.network.breach.deep;

import org.jspecify.annotations.NullMarked;
