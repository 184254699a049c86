/** The Compose file: what it says, and the network that it starts. */
package org.portolan.deploy.compose;
