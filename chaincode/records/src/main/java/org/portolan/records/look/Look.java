package org.portolan.records.look;

import java.time.LocalDate;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;

/**
 * That people or systems of an organisation looked at a container on a day in UTC. It names no person, and the second
 * look of a day for the same purpose is the same look.
 */
public record Look(MspId organisation, ContainerNumber containerNumber, LookPurpose purpose, LocalDate day) {}
