/** {@code portolan backup}: makes, checks and restores backups of one organisation. */
@NullMarked
package org.portolan.network.command.backup;

import org.jspecify.annotations.NullMarked;
