/** Reads YAML so that every mistake of a file is reported at once, each with its line. */
@NullMarked
package org.portolan.network.yaml;

import org.jspecify.annotations.NullMarked;
