package io.heshi.catalogue.cases;

import static java.util.Objects.requireNonNullElse;

import io.heshi.catalogue.Label;
import java.util.List;
import java.util.Optional;

/** What a rule looks at one by one, such as a person: one file of {@code catalogue/cases/}. */
public final class Scope {
    private static final List<Scope> ALL = ScopeFile.readAll();

    public static final Scope PERSON = named("person").orElseThrow();

    /** One value that several persons have alike; a rule over it says in which columns. */
    public static final Scope SHARED = named("shared").orElseThrow();

    private final String code;
    private final ScopeFile file;

    Scope(String code, ScopeFile file) {
        this.code = code;
        this.file = file;
    }

    /** Every scope, in the order of the reference. */
    public static List<Scope> all() {
        return ALL;
    }

    public static Optional<Scope> named(String code) {
        return ALL.stream().filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** The word used in YAML ({@code over: person}). */
    public String code() {
        return code;
    }

    public Label label() {
        return file.label();
    }

    /** The kinds of claims about the unit of a finding whose lines are kept with it. */
    public List<String> lines() {
        return requireNonNullElse(file.lines(), List.of());
    }

    /** Whether a case lays side by side what sources say of one person. */
    boolean isOfPersons() {
        return code.equals("person");
    }

    ScopeFile file() {
        return file;
    }

    @Override
    public String toString() {
        return code;
    }
}
