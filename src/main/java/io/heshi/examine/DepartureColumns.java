package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who has left, retired or died by which source, when, and for how long pay went on after that. */
final class DepartureColumns {
    private static final String TEXT = "text";
    private static final String REGISTER = "register";
    /** HR knows best when somebody left; the register is the one that is late. */
    private static final List<String> IN_ORDER = List.of("hr", "organization", REGISTER);

    private final SourceColumns sources;
    private final String businessDate;
    private final List<String> known;

    private DepartureColumns(SourceColumns sources, String businessDate) {
        this.sources = sources;
        this.businessDate = businessDate;
        this.known = IN_ORDER.stream().filter(sources::has).toList();
    }

    /** How each source says that somebody has left: the group that the columns of {@link #add} read. */
    static CaseColumns ways(SourceColumns sources, String businessDate) {
        DepartureColumns columns = new DepartureColumns(sources, businessDate);
        CaseColumns ways = new CaseColumns("departure");
        columns.known.forEach(source -> ways.add(
                "by_" + source,
                TEXT,
                Set.of(source),
                "中离开",
                "How somebody has left whom " + source
                        + " has nowhere in post, code of table person_status: by the status, else the event reason,"
                        + " else plain left where the insurance has ended. Where the status is empty, a reason of leave is enough.",
                columns.way(source)));
        return ways;
    }

    static void add(SourceColumns sources, String businessDate, CaseColumns derived) {
        new DepartureColumns(sources, businessDate).add(derived);
    }

    private void add(CaseColumns derived) {
        Set<String> all = Set.copyOf(sources.names());
        derived.add(
                        "deceased",
                        "boolean",
                        all,
                        "已死亡",
                        "Whether HR, organization or register has the person as deceased: by the status, the date of death or the event reason.",
                        known.stream().map(this::deceased).collect(joining(" or ", "coalesce(", ", false)")))
                .add(
                        "died_on",
                        TEXT,
                        all,
                        "死亡时间",
                        "Date of death that HR, organization or register gives, else the date of the event where that is the death.",
                        first(deaths()))
                .add(
                        "retired_on",
                        TEXT,
                        all,
                        "已退休时间",
                        "Date of a retirement that has taken place, by HR, organization or register.",
                        first(retirements()))
                .add(
                        "left_on",
                        TEXT,
                        all,
                        "离职时间",
                        "Date of the event with which somebody left otherwise, by HR, organization or register.",
                        first(leaves()));
        if (sources.has("finance")) {
            derived.add(
                    "overpaid_months",
                    "integer",
                    Set.of("finance"),
                    "多发月数",
                    "Months of pay after the month of death, retirement or leave that HR, organization or register gives, or from the first month of"
                            + " pension, up to the pay month; null if that month is unknown.",
                    overpaid());
        }
    }

    /**
     * A reason speaks alone only where no status does, and only of a leave from the place that the register knows: whoever came to it
     * at that time or later came from another.
     */
    private String way(String source) {
        String stayed = Stream.of(source, REGISTER)
                .filter(sources::has)
                .distinct()
                .map(s -> " and coalesce(before(%s.unit_entry_date, %s.event_date), true)".formatted(s, source))
                .collect(joining());
        return """
                case when not %1$s.active_at_all
                       then case when starts_with(%1$s.person_status, 'left') then %1$s.person_status
                                 when %1$s.insurance_status = 'terminated' then coalesce(reason_left(%1$s.event_reason), 'left') end
                     when %1$s.person_status is null and %1$s.event_reason is not null and %1$s.units < 2
                       and coalesce(%1$s.event_date <= '%2$s', true)%3$s
                       then reason_left(%1$s.event_reason) end""".formatted(source, businessDate, stayed);
    }

    private String deceased(String source) {
        return "starts_with(%1$s.person_status, 'left.deceased') or %1$s.death_date <= '%2$s' or starts_with(%3$s, 'left.deceased')"
                .formatted(source, businessDate, by(source));
    }

    private List<String> deaths() {
        return Stream.concat(
                        known.stream().map(source -> source + ".death_date"),
                        known.stream()
                                .map(source ->
                                        "case when starts_with(coalesce(%s, %2$s.person_status), 'left.deceased') then %2$s.event_date end"
                                                .formatted(by(source), source)))
                .toList();
    }

    /** A date of retirement that is still to come is a plan. */
    private List<String> retirements() {
        return Stream.concat(
                        known.stream()
                                .map(source ->
                                        "case when %1$s.retire_date <= '%2$s' or starts_with(%1$s.person_status, 'left.retired') then %1$s.retire_date end"
                                                .formatted(source, businessDate)),
                        known.stream()
                                .map(source -> "case when starts_with(%s, 'left.retired') then %s.event_date end"
                                        .formatted(by(source), source)))
                .toList();
    }

    private List<String> leaves() {
        return known.stream()
                .map(source ->
                        "case when not starts_with(%1$s, 'left.retired') and not starts_with(%1$s, 'left.deceased') then %2$s.event_date end"
                                .formatted(by(source), source))
                .toList();
    }

    private String overpaid() {
        List<String> months = new ArrayList<>();
        Stream.of(deaths(), retirements(), leaves())
                .flatMap(List::stream)
                .forEach(date -> months.add("month_number(" + date + ")"));
        Optional.of("hr").filter(sources::has).ifPresent(hr -> months.add("month_number(hr.pension_start) - 1"));
        if (months.isEmpty()) {
            return "null::integer";
        }
        String last = first(months);
        return "case when %1$s is not null then greatest(month_number(finance.pay_month) - %1$s, 0) end"
                .formatted(last);
    }

    private static String by(String source) {
        return "departure.by_" + source;
    }

    private static String first(List<String> expressions) {
        return expressions.isEmpty() ? "null::text" : "coalesce(" + String.join(", ", expressions) + ")";
    }
}
