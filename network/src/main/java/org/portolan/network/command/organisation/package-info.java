/** {@code portolan organisation ...}: what an administrator does for an organisation in a running channel. */
@NullMarked
package org.portolan.network.command.organisation;

import org.jspecify.annotations.NullMarked;
