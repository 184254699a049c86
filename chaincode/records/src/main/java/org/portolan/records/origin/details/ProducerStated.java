package org.portolan.records.origin.details;

/**
 * What stands in the box of the producer in place of a name: the exporter is it, nobody knows it, or only the authority is
 * told, on request.
 */
public enum ProducerStated {
    SAME,
    NOT_AVAILABLE,
    CONFIDENTIAL
}
