/** The file that a backup is: its manifest, and what it takes to write one and to read one that may be damaged. */
@NullMarked
package org.portolan.network.backup.archive;

import org.jspecify.annotations.NullMarked;
