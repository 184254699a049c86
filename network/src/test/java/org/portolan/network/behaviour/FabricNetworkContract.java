package org.portolan.network.behaviour;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * One behaviour on every engine. Where an engine and real peers and orderers differ, the engine is wrong.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FabricNetworkContract
        implements TransactionBehaviour,
                ConflictBehaviour,
                EnvelopeBehaviour,
                TimeOutBehaviour,
                QueryBehaviour,
                PrivacyBehaviour,
                BlockBehaviour,
                AccessBehaviour {}
