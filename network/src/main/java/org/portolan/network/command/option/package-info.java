/** Options that several commands have in the same words, and what a command does with them. */
@NullMarked
package org.portolan.network.command.option;

import org.jspecify.annotations.NullMarked;
