package org.portolan.gateway.edi.kept;

import java.util.Optional;

/**
 * A message that came.
 *
 * @param title its type and directory, such as CODECO D.95B; absent where it could not be read
 * @param digest SHA-256 of its bytes
 * @param notices on the message as a whole: JSON, as the report shows them
 */
public record KeptMessage(
        int number,
        Optional<String> reference,
        Optional<String> title,
        Optional<String> documentNumber,
        String digest,
        Optional<KeptResult.Fault> fault,
        Optional<String> notices) {}
