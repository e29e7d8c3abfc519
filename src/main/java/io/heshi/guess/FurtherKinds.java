package io.heshi.guess;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.ShownHeader;
import io.heshi.guess.shape.EvidenceText;
import io.heshi.guess.shape.SampledTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the records of the office that speak of no person. A table may be one if it has what its rows cannot do without and a
 * heading that only it has, or two that units and quotas lack, or one and a title that says so. Of several such records, the one
 * that knows most headings is taken, then the one with most headings of its own, then the first of {@link Signature#ALL}. It is no
 * such record if a table of quotas, or one of units with a unit a row, knows as many headings.
 */
final class FurtherKinds {
    private static final Label NOTHING = new Label("", "");
    private static final int FEW_OWN = 2;
    private static final double ONE_ROW_EACH = 0.9;
    private static final int MOST_NAMED = 5;

    private final SampledTable table;
    private final Captions captions;
    private final HeaderDictionary dictionary;
    private final Map<String, CodeTable> codes;
    private final Rivals rivals;

    /**
     * What the table would be otherwise.
     *
     * @param quotas whether it may be one of quotas
     * @param units whether it may be one of units
     */
    record Rivals(Assignment quota, boolean quotas, Assignment unit, boolean units) {}

    private record Fitting(
            Signature signature,
            Assignment assignment,
            Optional<WideGuess> wide,
            List<Candidate> telling,
            boolean titled,
            int known) {
        int points() {
            return known + (titled ? 1 : 0);
        }
    }

    FurtherKinds(
            SampledTable table,
            Captions captions,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes,
            Rivals rivals) {
        this.table = table;
        this.captions = captions;
        this.dictionary = dictionary;
        this.codes = codes;
        this.rivals = rivals;
    }

    /** @param posts the table as one of leading posts with one column a level, if it can be that */
    Optional<KindGuess> best(Optional<WideGuess> posts) {
        Fitting best = null;
        List<Fitting> all = new ArrayList<>();
        for (Signature signature : Signature.ALL) {
            fitting(signature, signature.kind().equals(ClaimKind.POST) ? posts : Optional.empty())
                    .ifPresent(all::add);
        }
        for (Fitting fitting : all) {
            boolean better = best == null
                    || fitting.points() > best.points()
                    || (fitting.points() == best.points()
                            && fitting.telling().size() > best.telling().size());
            best = better ? fitting : best;
        }
        return Optional.ofNullable(best).map(this::guess);
    }

    private Optional<Fitting> fitting(Signature signature, Optional<WideGuess> wide) {
        Assignment plain = Assignment.of(signature.kind(), table, dictionary, codes);
        Assignment assignment = wide.map(w -> w.rest(plain)).orElse(plain);
        List<Candidate> telling = signature.telling(assignment, dictionary);
        boolean titled = captions.match(signature.titles());
        int columns = wide.map(w -> w.types().size()).orElse(0);
        Fitting fitting = new Fitting(signature, assignment, wide, telling, titled, certain(assignment) + columns);
        return speaks(fitting) && isTold(fitting) && beatsQuotas(fitting) && beatsUnits(fitting)
                ? Optional.of(fitting)
                : Optional.empty();
    }

    /** Whether there is what a row of the kind cannot do without. */
    private boolean speaks(Fitting fitting) {
        boolean number = fitting.wide().isPresent()
                || fitting.signature().needed().stream()
                        .anyMatch(field -> fitting.assignment().confidence(field) >= Candidate.MAPPED);
        ClaimKind kind = fitting.signature().kind();
        if (!kind.hasUnit()) {
            return number && !hasUnit(fitting.assignment());
        }
        // A pool and what it lends are told apart by the units.
        boolean needsUnit =
                kind.needsUnit() && kind.fields().stream().anyMatch(field -> field.stored() && field.identifies());
        return number && (!needsUnit || hasUnit(fitting.assignment()));
    }

    private boolean hasUnit(Assignment assignment) {
        Assignment units = assignment.kind().needsUnit() ? assignment : rivals.unit();
        return List.of("unit_name", "unit_code").stream()
                .flatMap(field -> units.of(field).stream())
                .anyMatch(unit ->
                        unit.match().isCertain() && (assignment.kind().needsUnit() || !assignment.uses(unit.column())));
    }

    private boolean isTold(Fitting fitting) {
        List<Candidate> telling = fitting.telling();
        return fitting.wide().isPresent()
                || telling.size() >= FEW_OWN
                || (!telling.isEmpty() && fitting.titled())
                || telling.stream().anyMatch(candidate -> fitting.signature().isOwn(candidate, dictionary));
    }

    /** A heading that a table of quotas is known to have beside its numbers does not count against it. */
    private boolean beatsQuotas(Fitting fitting) {
        return !rivals.quotas()
                || fitting.points() - beside(ClaimKind.QUOTA, fitting.assignment()) > certain(rivals.quota());
    }

    private boolean beatsUnits(Fitting fitting) {
        boolean oneEach = rivals.unit()
                .of("unit_name")
                .or(() -> rivals.unit().of("unit_code"))
                .map(unit -> unit.column().variety() >= ONE_ROW_EACH)
                .orElse(false);
        long own = fitting.telling().stream()
                .filter(candidate ->
                        !dictionary.isOther(ClaimKind.UNIT, candidate.column().header()))
                .count();
        return !rivals.units()
                || !oneEach
                || own >= FEW_OWN
                || fitting.points() - beside(ClaimKind.UNIT, fitting.assignment()) > certain(rivals.unit());
    }

    private int beside(ClaimKind rival, Assignment assignment) {
        return (int) assignment.taken().values().stream()
                .filter(candidate -> candidate.match().isCertain())
                .filter(candidate ->
                        dictionary.isOther(rival, candidate.column().header()))
                .count();
    }

    private static int certain(Assignment assignment) {
        return (int) assignment.taken().values().stream()
                .filter(candidate -> candidate.match().isCertain())
                .count();
    }

    private KindGuess guess(Fitting fitting) {
        String headings = fitting.telling().stream()
                .map(candidate -> "“" + ShownHeader.shown(candidate.column().header()) + "”")
                .limit(MOST_NAMED)
                .collect(Collectors.joining());
        ClaimKind kind = fitting.signature().kind();
        Label why = EvidenceText.of(
                        "further.like",
                        new Label(kind.label().zh(), kind.label().en().toLowerCase(Locale.ROOT)))
                .then(headings.isEmpty() ? NOTHING : EvidenceText.of("further.headings", headings))
                .then(fitting.wide()
                        .map(wide -> EvidenceText.of("further.wide", wide.by().label()))
                        .orElse(NOTHING))
                .then(fitting.titled() ? EvidenceText.of("further.titled") : NOTHING)
                .then(EvidenceText.of("further.no_persons"));
        return new KindGuess(kind, fitting.assignment(), fitting.wide(), false, why);
    }
}
