package io.heshi.report;

import io.heshi.catalogue.Label;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sums over units that several tables show, each made once. */
final class Rollups {

    private static final List<String> KINDS = List.of("level", "region", "sector", "supervisor");

    private final Messages messages;
    private final Rollup all;
    private final List<Rollup> grouped;

    Rollups(List<UnitFacts> units, Messages messages) {
        this.messages = messages;
        this.all = Rollup.all(units);
        this.grouped =
                KINDS.stream().flatMap(kind -> Rollup.by(kind, units).stream()).toList();
    }

    Rollup all() {
        return all;
    }

    List<Rollup> of(String kind) {
        return grouped.stream().filter(rollup -> rollup.kind().equals(kind)).toList();
    }

    Stream<Rollup> allAnd(String... kinds) {
        return Stream.concat(Stream.of(all), Arrays.stream(kinds).flatMap(kind -> of(kind).stream()));
    }

    Stream<Rollup> everyKind() {
        return Stream.concat(Stream.of(all), grouped.stream());
    }

    Label kind(Rollup rollup) {
        return messages.label("rollup." + rollup.kind());
    }

    /** What the group is called; of one that has no name, that it is not stated. */
    Label name(Rollup rollup) {
        if (rollup.kind().equals("all")) {
            return messages.label("rollup.everything");
        }
        if (rollup.name().isEmpty()) {
            Label kind = kind(rollup);
            return new Label(messages.zh("rollup.not_stated", kind.zh()), messages.en("rollup.not_stated", kind.en()));
        }
        return rollup.kind().equals("level")
                ? messages.labelOr("level.", rollup.name())
                : new Label(rollup.name(), rollup.name());
    }
}
