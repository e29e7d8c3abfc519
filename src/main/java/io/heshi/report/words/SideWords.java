package io.heshi.report.words;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells which side of a difference is probably wrong, and why, a sentence a value. */
public final class SideWords {
    private final Wording wording;
    private final Texts messages;

    public SideWords(Wording wording) {
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** All that can be said of a finding, on one line; empty text where nothing can. */
    public String of(FindingRow row) {
        return wording.joined(row.sides().stream()
                .map(side -> sentence(row.scope(), side, row.lastSeen()))
                .toList());
    }

    private String sentence(String scope, Side side, LocalDate night) {
        List<String> reasons = new ArrayList<>();
        if (!side.against().isEmpty() || side.id()) {
            reasons.add(messages.zh("side.against", against(side)));
        }
        side.event()
                .ifPresent(event -> reasons.add(messages.zh(
                        "side.event", wording.sourceTitle(event.source()).zh(), event.on())));
        if (side.check()) {
            reasons.add(messages.zh("side.check"));
        }
        side.agreedOn()
                .ifPresent(day -> reasons.add(
                        day.plusDays(1).equals(night)
                                ? messages.zh("side.agreed_last_night")
                                : messages.zh("side.agreed_on", day)));
        return messages.zh(
                "side.sentence",
                wording.difference(scope, side.field()).zh(),
                titles(side.sources()),
                String.join(messages.zh("side.comma"), reasons));
    }

    private String against(Side side) {
        List<String> parties = new ArrayList<>();
        if (side.against().size() == 1) {
            parties.add(titles(side.against()));
        } else if (!side.against().isEmpty()) {
            parties.add(messages.find("side.others." + side.against().size())
                    .orElseGet(() -> messages.of("side.others", side.against().size()))
                    .zh());
        }
        if (side.id()) {
            parties.add(messages.zh("side.id_number"));
        }
        return String.join(messages.zh("side.and"), parties);
    }

    private String titles(List<String> sources) {
        return sources.stream()
                .map(source -> wording.sourceTitle(source).zh())
                .collect(joining(messages.zh("side.list")));
    }
}
