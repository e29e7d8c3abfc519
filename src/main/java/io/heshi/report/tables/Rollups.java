package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Rollup;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.words.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sums over units that several tables show, each made once. */
public final class Rollups {

    private static final List<String> KINDS = List.of("level", "region", "sector", "supervisor");

    private final Wording wording;
    private final Texts messages;
    private final Rollup all;
    private final List<Rollup> grouped;

    public Rollups(List<UnitFacts> units, Wording wording) {
        this.wording = wording;
        this.messages = wording.messages();
        this.all = Rollup.all(units);
        this.grouped =
                KINDS.stream().flatMap(kind -> Rollup.by(kind, units).stream()).toList();
    }

    public Rollup all() {
        return all;
    }

    public List<Rollup> of(String kind) {
        return grouped.stream().filter(rollup -> rollup.kind().equals(kind)).toList();
    }

    public Stream<Rollup> allAnd(String... kinds) {
        return Stream.concat(Stream.of(all), Arrays.stream(kinds).flatMap(kind -> of(kind).stream()));
    }

    public Stream<Rollup> everyKind() {
        return Stream.concat(Stream.of(all), grouped.stream());
    }

    public Label kind(Rollup rollup) {
        return messages.of("rollup." + rollup.kind());
    }

    /** What the group is called; of one that has no name, that it is not stated. */
    public Label name(Rollup rollup) {
        if (rollup.kind().equals("all")) {
            return messages.of("rollup.everything");
        }
        if (rollup.name().isEmpty()) {
            Label kind = kind(rollup);
            return new Label(messages.zh("rollup.not_stated", kind.zh()), messages.en("rollup.not_stated", kind.en()));
        }
        return switch (rollup.kind()) {
            case "level" -> messages.labelOr("level.", rollup.name());
            case "region" -> wording.region(rollup.name());
            default -> new Label(rollup.name(), rollup.name());
        };
    }
}
