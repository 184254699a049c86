package org.portolan.network.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.SignaturePolicy;

/** A recursive descent over one policy expression. */
final class PolicyParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([(),])|'([^']*)'|\"([^\"]*)\"|([A-Za-z]+)|(\\d+))");
    private static final Pattern PRINCIPAL = Pattern.compile("([A-Za-z0-9.-]+)\\.(admin|member|client|peer|orderer)");

    private final String expression;
    private final SignaturePolicies maker;
    private final Matcher tokens;
    private int position;

    PolicyParser(String expression, SignaturePolicies maker) {
        this.expression = expression;
        this.maker = maker;
        this.tokens = TOKEN.matcher(expression);
    }

    SignaturePolicy parse() {
        SignaturePolicy rule = rule();
        if (!expression.substring(position).isBlank()) {
            throw wrong("nothing more");
        }
        return rule.hasNOutOf() ? rule : SignaturePolicies.outOf(1, List.of(rule));
    }

    private SignaturePolicy rule() {
        next("a policy");
        String quoted = tokens.group(2) != null ? tokens.group(2) : tokens.group(3);
        if (quoted != null) {
            return principal(quoted);
        }
        if (tokens.group(4) == null) {
            throw wrong("AND, OR, OutOf or a principal");
        }
        String gate = tokens.group(4).toLowerCase(Locale.ROOT);
        expect("(");
        return switch (gate) {
            case "and" -> all(rules());
            case "or" -> SignaturePolicies.outOf(1, rules());
            case "outof" -> outOf();
            default -> throw wrong("AND, OR or OutOf");
        };
    }

    private static SignaturePolicy all(List<SignaturePolicy> rules) {
        return SignaturePolicies.outOf(rules.size(), rules);
    }

    private SignaturePolicy outOf() {
        next("a number");
        if (tokens.group(5) == null) {
            throw wrong("a number");
        }
        int count = Integer.parseInt(tokens.group(5));
        expect(",");
        List<SignaturePolicy> rules = rules();
        if (count > rules.size() + 1) {
            throw wrong("at most as many as there are rules");
        }
        return SignaturePolicies.outOf(count, rules);
    }

    private List<SignaturePolicy> rules() {
        List<SignaturePolicy> rules = new ArrayList<>();
        do {
            rules.add(rule());
            next(", or )");
        } while (",".equals(tokens.group(1)));
        if (!")".equals(tokens.group(1))) {
            throw wrong(", or )");
        }
        return rules;
    }

    private SignaturePolicy principal(String text) {
        Matcher principal = PRINCIPAL.matcher(text);
        if (!principal.matches()) {
            throw wrong("a principal such as 'CNCustomsMSP.peer'");
        }
        return maker.signedBy(
                principal.group(1), MSPRoleType.valueOf(principal.group(2).toUpperCase(Locale.ROOT)));
    }

    private void expect(String sign) {
        next(sign);
        if (!sign.equals(tokens.group(1))) {
            throw wrong(sign);
        }
    }

    private void next(String expected) {
        tokens.region(position, expression.length());
        if (!tokens.lookingAt()) {
            throw wrong(expected);
        }
        position = tokens.end();
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(
                "policy \"" + expression + "\" must have " + expected + " near position " + position);
    }
}
