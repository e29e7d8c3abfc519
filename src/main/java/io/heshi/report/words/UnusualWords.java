package io.heshi.report.words;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.Unusual;

/** Says what is unusual about a night. */
public final class UnusualWords {
    private static final String GATE = "gate_";

    private final Wording wording;

    public UnusualWords(Wording wording) {
        this.wording = wording;
    }

    public Label kind(Unusual unusual) {
        if (unusual.kind().startsWith(GATE)) {
            return wording.messages()
                    .of("night.gate", wording.gate(unusual.kind().substring(GATE.length())));
        }
        return wording.messages().labelOr("night.", unusual.kind());
    }

    public Label source(Unusual unusual) {
        return unusual.source().isEmpty() ? new Label("", "") : wording.sourceTitle(unusual.source());
    }

    /** The figure of this night, or why a rule was not run. */
    public Label now(Unusual unusual) {
        return Label.ofBoth(unusual.now());
    }

    /** The column, rule or header. */
    public Label about(Unusual unusual) {
        return switch (unusual.kind()) {
            case "rule", "not_run", "inconclusive" -> {
                Label title = wording.ruleTitle(unusual.name());
                yield new Label(unusual.name() + " " + title.zh(), unusual.name() + " " + title.en());
            }
            case "header" -> new Label(wording.free(unusual.name()), wording.free(unusual.name()));
            default -> unusual.name().isEmpty() ? new Label("", "") : wording.field(unusual.source(), unusual.name());
        };
    }
}
