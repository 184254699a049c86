package org.portolan.gateway.origin.preference;

import java.util.Map;
import java.util.function.Predicate;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.PreferenceAccount;

/** The accounts of this administration of which an issuer does not yet know what was booked last. */
public interface UntoldAccounts {
    /** So many at most of those that are wanted, with what is booked in them. */
    Map<PreferenceAccount, ConfidentialPart<AccountDetails>> untold(int most, Predicate<PreferenceAccount> wanted);
}
