package org.portolan.contracts.caller;

import java.util.Optional;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;

/**
 * Who signed the proposal: the member that vouches for the certificate, and the role that its authority wrote into it.
 * The peer has verified signature and certificate before the contract runs.
 */
public record Caller(MspId member, Optional<Role> role) {}
