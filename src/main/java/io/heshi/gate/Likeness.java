package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.GateSettings;
import io.heshi.gate.Measured.Last;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a source says of the same persons, units, pools … with what it said in the last complete run. Values that stand beside
 * other rows than before are sound one by one, so no other gate sees them.
 */
final class Likeness {
    /** What is given for so few may be given for others on the next night. */
    private static final BigDecimal SPARSE = new BigDecimal("0.05");
    /** So much of what has changed must be said of others now, for the column to have moved. */
    private static final BigDecimal MOST_OF_IT = new BigDecimal("0.80");
    /** Where there are few words and small numbers, most of what has changed is said of others by chance. */
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.95");
    /** With so much it may have: a rightful change or two stands among those that have moved. */
    private static final BigDecimal MUCH_OF_IT = new BigDecimal("0.60");

    /** What is listed in place of so many as are listed no more is the same under another name. */
    private static final BigDecimal RENAMED = new BigDecimal("0.05");

    /** So much of what closes a gate is more than an ordinary night changes, where some of the values are those of others. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final int FEWEST_MOVED = 2;

    /** The numbers and words of a short list are few: so many of them as change on an ordinary day are others' by chance. */
    private static final int FEWEST_HELD = 10;

    /** Two rows of a short list missing are many for the gate on rows too. */
    private static final int FEWEST_GONE = 2;

    private static final Set<FieldType> FEW_WORDS = EnumSet.of(FieldType.CODE, FieldType.BOOLEAN, FieldType.INTEGER);

    private static final Set<FieldType> NAMES = EnumSet.of(FieldType.NAME, FieldType.UNIT_NAME);

    /** What is told so that somebody looks at it; the ledger spares the units that it is about. */
    static final String STEADY = "steady";

    private static final String ALL = "";

    /**
     * A column, or with an empty name the claims themselves.
     *
     * @param said claims that said something in the last run
     * @param changed those of them that say something else now, or nothing; of the month that claims are about, an earlier one
     * @param moved of what they said, how much others say now; of the claims themselves, how many were not there
     * @param replaced whether all who said one thing say one other now, or nothing
     * @param begun claims that said nothing and say something now
     * @param cut whether what says less than before, rather than something else, has one length alone
     */
    record Said(String field, long said, long changed, long moved, boolean replaced, long begun, boolean cut) {}

    private final Measured measured;
    private final GateSettings.Likeness limits;

    private Likeness(Measured measured) {
        this.measured = measured;
        this.limits = measured.source().gates().likeness();
    }

    /**
     * What has moved: what is as last time needs no line. Too much of too few closes no gate; the column is unsteady then, unless the gate is
     * {@link #STEADY}, and the reading is there to be told.
     */
    static List<GateReading> since(Measured measured, Last last) {
        ClaimKind claims = measured.source().claims();
        List<Said> said = measured.statement("54-beside-last")
                .param("last_run_id", last.runId())
                .param("month", claims.month().orElse(""))
                .param("every_month", String.join(",", claims.everyMonth()))
                .query(Said.class)
                .list();
        return new Likeness(measured).readings(said);
    }

    private List<GateReading> readings(List<Said> said) {
        long claims = said.stream()
                .filter(one -> one.field.equals(ALL))
                .mapToLong(Said::said)
                .sum();
        List<GateReading> readings = new ArrayList<>();
        for (Said one : said) {
            if (one.field.equals(ALL)) {
                keys(one).ifPresent(readings::add);
            } else if (!limits.varying().contains(one.field)) {
                column(one, claims)
                        .or(() -> replaced(one))
                        .or(() -> cut(one))
                        .or(() -> steady(one, claims))
                        .ifPresent(readings::add);
            }
        }
        return readings;
    }

    /** What is listed no more while as many rows are there has another name; so have rows that say again what another one says. */
    private Optional<GateReading> keys(Said one) {
        boolean asManyRows = measured.last()
                .filter(last -> last.claims() <= measured.claims())
                .isPresent();
        long renamed = asManyRows ? one.changed : Math.min(one.moved, one.changed);
        return beyond("keys", one, Math.min(limits.least(), FEWEST_GONE), limits.gone())
                .or(() -> ClaimShares.above(renamed, one.said, RENAMED)
                        ? beyond("keys", one, Integer.MAX_VALUE, RENAMED.min(limits.gone()))
                        : Optional.empty());
    }

    private Optional<GateReading> column(Said one, long claims) {
        if (measured.source().claims().running().contains(one.field)) {
            return one.moved == one.changed ? beyond("moved", one, limits.least(), limits.changed()) : Optional.empty();
        }
        int least = ClaimShares.above(one.said, claims, SPARSE) ? limits.least() : Integer.MAX_VALUE;
        Optional<GateReading> changed = beyond("changed", one, least, limits.changed());
        if (measured.source().claims().month().filter(one.field::equals).isPresent()) {
            return changed.or(() -> beyond("changed", one, Integer.MAX_VALUE, BigDecimal.ZERO));
        }
        BigDecimal moved = ClaimShares.of(one.moved, one.changed);
        if (changed.filter(GateReading::closed).isPresent() || one.changed < FEWEST_MOVED) {
            return changed;
        }
        Optional<GateReading> unusual = one.moved == 0
                ? changed
                : changed.or(() -> beyond(
                        "changed", one, Integer.MAX_VALUE, limits.changed().multiply(HALF)));
        if (moved.compareTo(MUCH_OF_IT) < 0) {
            return unusual;
        }
        // People change, but hardly ever only places with one another.
        return beyond(
                        "moved",
                        one,
                        moved.compareTo(isOf(FEW_WORDS, one.field) ? NEARLY_ALL : MOST_OF_IT) < 0
                                ? Integer.MAX_VALUE
                                : Math.max(limits.least(), FEWEST_HELD),
                        limits.moved())
                .or(() -> unusual)
                .or(() -> beyond("moved", one, Integer.MAX_VALUE, BigDecimal.ZERO));
    }

    /** One or two in a list may be corrected; that all who said one thing say one other is rather a column that was filled, emptied or cut. */
    private Optional<GateReading> replaced(Said one) {
        return one.replaced && !measured.source().claims().running().contains(one.field)
                ? beyond("changed", one, Integer.MAX_VALUE, BigDecimal.ZERO)
                : Optional.empty();
    }

    /** Names are corrected, but not all to one length: these have met the end of a field. Of other texts, such as documents, the next may well be shorter. */
    private Optional<GateReading> cut(Said one) {
        return one.cut && isOf(NAMES, one.field)
                ? beyond("changed", one, Integer.MAX_VALUE, BigDecimal.ZERO)
                : Optional.empty();
    }

    /** Of one that has changed nothing tells whether it is the right one: everybody looks at it. */
    private Optional<GateReading> steady(Said one, long claims) {
        return measured.source().claims().steady().contains(one.field)
                ? beyond(
                        STEADY,
                        new Said(one.field, claims, one.changed + one.begun, 0, false, 0, false),
                        Integer.MAX_VALUE,
                        BigDecimal.ZERO)
                : Optional.empty();
    }

    private boolean isOf(Set<FieldType> types, String field) {
        return measured.source().columns().stream()
                .map(ColumnMapping::field)
                .filter(column -> column.name().equals(field))
                .anyMatch(column -> types.contains(column.type()));
    }

    private Optional<GateReading> beyond(String gate, Said one, int least, BigDecimal limit) {
        return ClaimShares.above(one.changed, one.said, limit)
                ? Optional.of(new GateReading(
                        measured.source().name(),
                        gate,
                        one.field,
                        Optional.of(BigDecimal.valueOf(one.said)),
                        ClaimShares.of(one.changed, one.said),
                        limit,
                        one.changed >= least,
                        List.of()))
                : Optional.empty();
    }
}
