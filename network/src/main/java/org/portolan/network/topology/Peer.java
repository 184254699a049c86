package org.portolan.network.topology;

/** A peer of an organisation, named as in organisations.yaml. */
public record Peer(String name, Address address) {}
