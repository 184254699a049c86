package org.portolan.gateway.stranger.view;

import org.portolan.records.origin.CertificateOfOrigin;

/** Knows a kind of record that is not its own. */
record StrangePaper(CertificateOfOrigin certificate) {}
