package io.heshi.job;

import io.heshi.ledger.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of an {@link AnsweredTown}, counted person by person and day by day. */
final class AnsweredFigures {
    /** A stay on the list, and the last state in it. */
    private static final class Stay {
        private final int person;
        private final LocalDate opened;
        private Optional<LocalDate> ended = Optional.empty();
        private Optional<LocalDate> answered = Optional.empty();
        private Optional<LocalDate> agreed = Optional.empty();
        private String state = "open";

        private Stay(int person, LocalDate opened) {
            this.person = person;
            this.opened = opened;
        }

        private boolean explained() {
            return state.equals("explained");
        }

        private Optional<LocalDate> corrected() {
            return Stream.concat(agreed.stream(), ended.filter(day -> !explained()).stream())
                    .min(LocalDate::compareTo);
        }
    }

    /** A state from a day on, and the deadline that held then. */
    private record Turn(LocalDate day, String state, Optional<LocalDate> deadline) {
        private boolean late(LocalDate on) {
            return (state.equals("confirmed") || state.equals("returned"))
                    && deadline.filter(day -> day.isBefore(on)).isPresent();
        }
    }

    private final List<Stay> stays = new ArrayList<>();
    private final List<List<Turn>> lives = new ArrayList<>();

    AnsweredFigures() {
        SortedSet<Integer> persons = new TreeSet<>();
        AnsweredTown.MISSING.values().forEach(persons::addAll);
        persons.forEach(this::live);
    }

    private void live(int person) {
        List<Turn> turns = new ArrayList<>();
        Optional<Stay> now = Optional.empty();
        Optional<LocalDate> deadline = Optional.empty();
        Optional<LocalDate> lasts = Optional.empty();
        for (String date : AnsweredTown.NIGHTS) {
            LocalDate night = LocalDate.parse(date);
            for (AnsweredTown.Word word : words(person, date)) {
                Stay stay = now.orElseThrow();
                LocalDate day = Stream.of(LocalDate.parse(word.said()), night)
                        .min(LocalDate::compareTo)
                        .orElseThrow();
                switch (word.verdict()) {
                    case CONFIRMED -> {
                        stay.state = "confirmed";
                        deadline = Optional.of(LocalDate.parse(word.until()));
                    }
                    case DECLARED -> stay.state = "declared";
                    case UNFOUNDED -> stay.state = "explained";
                    case SPECIAL -> lasts = Optional.of(LocalDate.parse(word.until()));
                    case APPROVED -> stay.state = "explained";
                    default -> {}
                }
                if (word.verdict() != Verdict.TRANSFERRED && stay.answered.isEmpty()) {
                    stay.answered = Optional.of(day);
                }
                if ((word.verdict() == Verdict.CONFIRMED || word.verdict() == Verdict.DECLARED)
                        && stay.agreed.isEmpty()) {
                    stay.agreed = Optional.of(day);
                }
                turns.add(new Turn(day, stay.state, deadline));
            }
            boolean missing = AnsweredTown.MISSING.get(date).contains(person);
            if (missing && now.isEmpty()) {
                now = Optional.of(new Stay(person, night));
                stays.add(now.orElseThrow());
            } else if (missing) {
                Stay stay = now.orElseThrow();
                boolean over = stay.explained()
                        && lasts.filter(day -> day.isBefore(night)).isPresent();
                stay.state = stay.state.equals("declared") ? "returned" : over ? "open" : stay.state;
            } else if (now.isPresent()) {
                now.orElseThrow().ended = Optional.of(night);
                now = Optional.empty();
            }
            turns.add(new Turn(night, now.map(stay -> stay.state).orElse("cleared"), deadline));
        }
        lives.add(turns);
    }

    /** What was said of somebody between two nights and not taken back. */
    private static List<AnsweredTown.Word> words(int person, String before) {
        List<AnsweredTown.Word> words = new ArrayList<>();
        for (AnsweredTown.Word word : AnsweredTown.WORDS) {
            if (word.person() == person && word.before().equals(before)) {
                if (word.verdict() == Verdict.UNDONE) {
                    words.remove(words.size() - 1);
                } else {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** The row of a month, up to the share of corrections. */
    String month(YearMonth month) {
        LocalDate last = Stream.of(month.atEndOfMonth(), AnsweredTown.END)
                .min(LocalDate::compareTo)
                .orElseThrow();
        long late = lives.stream()
                .filter(turns -> turns.stream()
                        .filter(turn -> !turn.day().isAfter(last))
                        .reduce((earlier, later) -> later)
                        .filter(turn -> turn.late(last))
                        .isPresent())
                .count();
        List<Long> answers = days(month, stay -> stay.answered);
        List<Long> clearings = days(month, stay -> stay.ended);
        long corrections = days(month, Stay::corrected).size();
        return Stream.of(
                        month,
                        days(month, stay -> Optional.of(stay.opened)).size(),
                        answers.size(),
                        days(month, stay -> stay.agreed).size(),
                        clearings.size(),
                        late,
                        mean(answers),
                        median(answers),
                        mean(clearings),
                        median(clearings),
                        corrections,
                        AnsweredTown.PEOPLE,
                        share(corrections, AnsweredTown.PEOPLE, 2))
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    /** To correct, corrected, remaining, overdue, rate, answered, rate, explained: of all, or of the unit of odd or even persons. */
    String rate(Predicate<Integer> persons) {
        List<Stay> year = IntStream.rangeClosed(1, AnsweredTown.PEOPLE)
                .boxed()
                .filter(persons)
                .flatMap(person ->
                        stays.stream().filter(stay -> stay.person == person).reduce((earlier, later) -> later).stream())
                .filter(stay -> stay.ended
                        .filter(day -> day.getYear() != AnsweredTown.END.getYear())
                        .isEmpty())
                .toList();
        List<Stay> due = year.stream().filter(stay -> !stay.explained()).toList();
        long corrected = due.stream().filter(stay -> stay.ended.isPresent()).count();
        long answered = due.stream().filter(stay -> stay.answered.isPresent()).count();
        List<Integer> open = year.stream().map(stay -> stay.person).toList();
        long late = IntStream.range(0, lives.size())
                .filter(i -> open.contains(i + 1))
                .filter(i -> lives.get(i).get(lives.get(i).size() - 1).late(AnsweredTown.END))
                .count();
        return Stream.of(
                        due.size(),
                        corrected,
                        due.size() - corrected,
                        late,
                        share(corrected, due.size(), 1),
                        answered,
                        share(answered, due.size(), 1),
                        year.size() - due.size())
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    private List<Long> days(YearMonth month, Function<Stay, Optional<LocalDate>> event) {
        List<Long> days = new ArrayList<>();
        for (Stay stay : stays) {
            event.apply(stay)
                    .filter(day -> YearMonth.from(day).equals(month))
                    .ifPresent(day -> days.add(ChronoUnit.DAYS.between(stay.opened, day)));
        }
        days.sort(Long::compare);
        return days;
    }

    private static String mean(List<Long> days) {
        return days.isEmpty()
                ? ""
                : BigDecimal.valueOf(days.stream().mapToLong(Long::longValue).sum())
                        .divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP)
                        .toString();
    }

    private static String median(List<Long> days) {
        int size = days.size();
        return size == 0
                ? ""
                : BigDecimal.valueOf((days.get((size - 1) / 2) + days.get(size / 2)) * 5, 1)
                        .toString();
    }

    private static String share(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                .toString();
    }
}
