package org.portolan.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.portolan.gateway.blocks.readmodel.Projection;

/**
 * On which side of the ledger a class stands. It is found out by what the packages of a feature use, and by the names
 * that rooms have alike in every feature, so that a new feature is on its side without being named here.
 */
public final class Sides {
    static final String ROOT = "org.portolan.gateway.";

    /** Where requests to the ledger are made, sent and followed: who uses these writes. */
    private static final Set<String> WAY_TO_THE_LEDGER =
            Set.of(ROOT + "ledger", ROOT + "ledger.kept", ROOT + "operation", ROOT + "request", ROOT + "owned");

    private static final DescribedPredicate<JavaClass> HOW_TO_CONNECT =
            resideInAnyPackage("..gateway.ledger.connection..", "..gateway.ledger.profile..");
    private static final Set<String> ROOMS_OF_READERS = Set.of("view", "proof");
    private static final Set<String> ROOMS_WHERE_BOTH_MEET = Set.of("screen", "watch");
    private static final DescribedPredicate<JavaClass> WHAT_BLOCKS_SAID =
            resideInAnyPackage("..gateway.blocks..", "..gateway.trace..", "..gateway.page..");
    private static final DescribedPredicate<JavaClass> DATABASE =
            resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    private static final Map<JavaPackage, Boolean> USES_THE_WAY = new ConcurrentHashMap<>();
    private static final Set<JavaClass> KNOW_ROWS = ConcurrentHashMap.newKeySet();

    private Sides() {}

    /** Whatever makes requests to the ledger, with all that belongs to it in the same feature. */
    static DescribedPredicate<JavaClass> write() {
        return describe("stand on the write side", Sides::writes);
    }

    /** Where people, or the hour, bring together what is recorded and what is to be written. */
    static DescribedPredicate<JavaClass> meeting() {
        return describe("stand where both sides meet", Sides::meets);
    }

    /** Whatever shows what blocks said, or knows by others what their rows say. */
    static DescribedPredicate<JavaClass> read() {
        return describe("stand on the read side", Sides::reads);
    }

    /** Whether it is a projection, the read model itself, or used by such alone, directly or by others. */
    public static boolean writesRowsFromBlocks(JavaClass type) {
        if (isOfTheReadModel(type)) {
            return true;
        }
        boolean found = false;
        var asked = new HashSet<JavaClass>(Set.of(type));
        var open = new ArrayDeque<JavaClass>(List.of(type));
        while (!open.isEmpty()) {
            var users = users(open.remove());
            if (users.isEmpty()) {
                return false;
            }
            // Classes that use one another alone belong to nobody: some projection has to be among the users.
            found |= users.stream().anyMatch(Sides::isOfTheReadModel);
            users.stream()
                    .filter(user -> !isOfTheReadModel(user) && asked.add(user))
                    .forEach(open::add);
        }
        return found;
    }

    /** The first word of a package of the gateway: its feature. */
    static String feature(JavaClass type) {
        return rooms(type).getFirst();
    }

    private static boolean isOfTheReadModel(JavaClass type) {
        return type.isAssignableTo(Projection.class) || type.getPackageName().equals(Projection.class.getPackageName());
    }

    private static Set<JavaClass> users(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(user -> !user.getName().startsWith(type.getName()))
                .collect(Collectors.toSet());
    }

    private static boolean writes(JavaClass type) {
        if (!isOfTheGateway(type) || HOW_TO_CONNECT.test(type) || meets(type) || isIn(type, ROOMS_OF_READERS)) {
            return false;
        }
        for (var room = Optional.of(type.getPackage());
                room.isPresent() && room.get().getName().startsWith(ROOT);
                room = room.get().getParent()) {
            if (WAY_TO_THE_LEDGER.contains(room.get().getName())
                    || USES_THE_WAY.computeIfAbsent(room.get(), Sides::usesTheWay)) {
                return true;
            }
        }
        return false;
    }

    private static boolean usesTheWay(JavaPackage room) {
        return room.getClasses().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(WAY_TO_THE_LEDGER::contains);
    }

    private static boolean meets(JavaClass type) {
        return isOfTheGateway(type) && isIn(type, ROOMS_WHERE_BOTH_MEET);
    }

    private static boolean reads(JavaClass type) {
        return WHAT_BLOCKS_SAID.test(type)
                || isOfTheGateway(type) && isIn(type, ROOMS_OF_READERS)
                || knowsRows(type, new HashSet<>());
    }

    /** The door through which everybody looks is for both sides: behind it, rows are known, and not told. */
    private static boolean knowsRows(JavaClass type, Set<JavaClass> asked) {
        if (!isOfTheGateway(type) || feature(type).equals("lookup") || meets(type) || writes(type)) {
            return false;
        }
        if (KNOW_ROWS.contains(type)) {
            return true;
        }
        boolean knows = asked.add(type)
                && type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(target ->
                                WHAT_BLOCKS_SAID.test(target) || DATABASE.test(target) || knowsRows(target, asked));
        // That one knows none is not kept: it may only have been asked by one that is asked here already.
        if (knows) {
            KNOW_ROWS.add(type);
        }
        return knows;
    }

    private static boolean isOfTheGateway(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static boolean isIn(JavaClass type, Set<String> names) {
        var rooms = rooms(type);
        return rooms.subList(1, rooms.size()).stream().anyMatch(names::contains);
    }

    private static List<String> rooms(JavaClass type) {
        return List.of(type.getPackageName().substring(ROOT.length()).split("\\."));
    }
}
