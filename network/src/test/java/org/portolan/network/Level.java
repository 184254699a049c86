package org.portolan.network;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * One level of the tree of packages: each package directly below one counts as one with all that lies beneath it, and the
 * classes in the package itself count as one more. If no level has a circle, no packages at all form one.
 */
record Level(String parent) implements SliceAssignment {

    /** Every level from a package downwards that has classes beneath it. */
    static List<Level> from(String root, JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .flatMap(name -> Stream.iterate(name, each -> isIn(root, each), Level::above))
                .distinct()
                .sorted()
                .map(Level::new)
                .toList();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        if (!isIn(parent, name)) {
            return SliceIdentifier.ignore();
        }
        return name.equals(parent)
                ? SliceIdentifier.of(parent)
                : SliceIdentifier.of(parent, name.substring(parent.length() + 1).split("\\.")[0]);
    }

    @Override
    public String getDescription() {
        return "packages directly below " + parent;
    }

    private static boolean isIn(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private static String above(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
