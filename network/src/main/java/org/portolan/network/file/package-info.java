/** Files that are written whole or not at all, and folders that only one process may use. */
@NullMarked
package org.portolan.network.file;

import org.jspecify.annotations.NullMarked;
