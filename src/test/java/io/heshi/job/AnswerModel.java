package io.heshi.job;

import io.heshi.ledger.Verdict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the sheets of answers have to say of some problems, reckoned from a diary of each that knows nothing of the ledger. */
final class AnswerModel {
    private static final Set<Verdict> ANSWERS =
            Set.of(Verdict.CONFIRMED, Verdict.DECLARED, Verdict.UNFOUNDED, Verdict.SPECIAL);
    private static final Set<String> LATE = Set.of("confirmed", "returned");

    /** From being found to being cleared. */
    static final class Spell {
        final LocalDate found;
        Optional<LocalDate> answered = Optional.empty();
        Optional<LocalDate> agreed = Optional.empty();
        Optional<LocalDate> cleared = Optional.empty();
        String before = "";

        Spell(LocalDate found) {
            this.found = found;
        }

        boolean corrected() {
            return cleared.isPresent() && !before.equals("explained");
        }
    }

    /** @param deadline that was set last */
    private record Turn(LocalDate day, String state, Optional<LocalDate> deadline) {}

    record Word(Verdict verdict, String who, LocalDate on, String reason, Optional<LocalDate> until) {}

    /** One problem. */
    static final class Problem {
        final long number;
        final List<Spell> spells = new ArrayList<>();
        final List<Word> words = new ArrayList<>();
        private final List<Turn> turns = new ArrayList<>();
        private Optional<LocalDate> deadline = Optional.empty();
        private int wordsBefore;
        String state = "";
        long returns;
        LocalDate returned = LocalDate.MIN;

        Problem(long number) {
            this.number = number;
        }

        /** A night has moved it. */
        void went(LocalDate date, String to) {
            if (to.equals(state)) {
                return;
            }
            if (to.equals("cleared")) {
                last().cleared = Optional.of(date);
                last().before = state;
            } else if (state.isEmpty() || state.equals("cleared")) {
                spells.add(new Spell(date));
                wordsBefore = words.size();
            } else if (to.equals("returned")) {
                returns++;
                returned = date;
            }
            turn(date, to);
        }

        /** @param counts for which day */
        void said(Word word, LocalDate counts) {
            words.add(word);
            if (ANSWERS.contains(word.verdict())) {
                last().answered = last().answered.or(() -> Optional.of(counts));
            }
            if (word.verdict() == Verdict.CONFIRMED || word.verdict() == Verdict.DECLARED) {
                last().agreed = last().agreed.or(() -> Optional.of(counts));
            }
            deadline = word.verdict() == Verdict.CONFIRMED ? word.until() : deadline;
            turn(
                    counts,
                    switch (word.verdict()) {
                        case CONFIRMED -> "confirmed";
                        case DECLARED -> "declared";
                        case UNFOUNDED, APPROVED -> "explained";
                        default -> state;
                    });
        }

        private void turn(LocalDate day, String to) {
            state = to;
            turns.add(new Turn(day, to, deadline));
        }

        Spell last() {
            return spells.get(spells.size() - 1);
        }

        Optional<Word> lastWord() {
            return words.stream()
                    .filter(word -> word.verdict() != Verdict.TRANSFERRED)
                    .reduce((a, b) -> b);
        }

        private boolean lateOn(LocalDate day) {
            return turns.stream()
                    .filter(turn -> !turn.day().isAfter(day))
                    .reduce((a, b) -> b)
                    .filter(turn -> LATE.contains(turn.state())
                            && turn.deadline().filter(day::isAfter).isPresent())
                    .isPresent();
        }

        private boolean there() {
            return !state.equals("cleared");
        }

        private boolean ofYear(LocalDate date) {
            return there()
                    || last().cleared
                            .filter(day -> day.getYear() == date.getYear())
                            .isPresent();
        }

        private boolean explained() {
            return there() ? state.equals("explained") : last().before.equals("explained");
        }

        private Stream<List<String>> due(LocalDate date) {
            Stream<LocalDate> set = LATE.contains(state) ? deadline.stream() : Stream.empty();
            Stream<LocalDate> special = lastWord()
                    .filter(word -> word.verdict() == Verdict.APPROVED && there()
                            || word.verdict() == Verdict.SPECIAL && there() && !state.equals("explained"))
                    .flatMap(Word::until)
                    .stream();
            return Stream.concat(set, special)
                    .filter(day -> !day.isAfter(date))
                    .map(day -> List.of(text(number), day.toString(), days(day, date)));
        }
    }

    private final Map<Long, Problem> problems = new TreeMap<>();

    Problem of(long number) {
        return problems.computeIfAbsent(number, Problem::new);
    }

    /** Number, day, calendar days since. */
    List<List<String>> due(LocalDate date) {
        return each().flatMap(problem -> problem.due(date)).toList();
    }

    /** Number, who declared it, words, when it was found again, how often. */
    List<List<String>> returned() {
        return each().filter(problem -> problem.state.equals("returned"))
                .map(problem -> {
                    Word declared = problem.words.stream()
                            .filter(word -> word.verdict() == Verdict.DECLARED)
                            .reduce((a, b) -> b)
                            .orElseThrow();
                    return List.of(
                            text(problem.number),
                            declared.on().toString(),
                            declared.who(),
                            declared.reason(),
                            problem.returned.toString(),
                            text(problem.returns));
                })
                .toList();
    }

    /** Number, who called it a special case, words, document's last day. */
    List<List<String>> waiting() {
        return each().filter(Problem::there)
                .flatMap(problem -> problem.words.stream()
                        .skip(problem.wordsBefore)
                        .filter(word -> word.verdict() != Verdict.TRANSFERRED)
                        .reduce((a, b) -> b)
                        .filter(word -> word.verdict() == Verdict.SPECIAL)
                        .map(word -> List.of(
                                text(problem.number),
                                word.who(),
                                word.reason(),
                                word.until().orElseThrow().toString()))
                        .stream())
                .toList();
    }

    /** Number, found, cleared, days, who said the last word, its words. */
    List<List<String>> cleared(LocalDate date) {
        return each().filter(problem -> !problem.there() && problem.ofYear(date))
                .map(problem -> {
                    Spell spell = problem.last();
                    LocalDate cleared = spell.cleared.orElseThrow();
                    return List.of(
                            text(problem.number),
                            spell.found.toString(),
                            cleared.toString(),
                            days(spell.found, cleared),
                            problem.lastWord().map(Word::who).orElse(""),
                            problem.lastWord().map(Word::reason).orElse(""));
                })
                .toList();
    }

    /** Month, found, answered, so, cleared, overdue, days to answer and to be cleared (mean, median), corrections. */
    List<List<String>> months(LocalDate date) {
        List<List<String>> months = new ArrayList<>();
        YearMonth first = YearMonth.from(
                spells().map(spell -> spell.found).min(LocalDate::compareTo).orElse(date));
        for (YearMonth month = first; !month.isAfter(YearMonth.from(date)); month = month.plusMonths(1)) {
            YearMonth now = month;
            LocalDate end = date.isBefore(month.atEndOfMonth()) ? date : month.atEndOfMonth();
            List<Long> toAnswer = between(now, spell -> spell.answered);
            List<Long> toClear = between(now, spell -> spell.cleared);
            months.add(List.of(
                    month.toString(),
                    text(between(now, spell -> Optional.of(spell.found)).size()),
                    text(toAnswer.size()),
                    text(between(now, spell -> spell.agreed).size()),
                    text(toClear.size()),
                    text(each().filter(problem -> problem.lateOn(end)).count()),
                    mean(toAnswer),
                    median(toAnswer),
                    mean(toClear),
                    median(toClear),
                    text(between(now, AnswerModel::correction).size())));
        }
        return months;
    }

    /** To correct, corrected, remaining, overdue, answered, explained. */
    List<String> rates(LocalDate date) {
        List<Problem> year = each().filter(problem -> problem.ofYear(date)).toList();
        List<Problem> mended =
                year.stream().filter(problem -> !problem.explained()).toList();
        long corrected =
                mended.stream().filter(problem -> problem.last().corrected()).count();
        return List.of(
                text(mended.size()),
                text(corrected),
                text(mended.size() - corrected),
                text(year.stream().filter(problem -> problem.lateOn(date)).count()),
                text(mended.stream()
                        .filter(problem -> problem.last().answered.isPresent())
                        .count()),
                text(year.size() - mended.size()));
    }

    private static Optional<LocalDate> correction(Spell spell) {
        return Stream.concat(spell.agreed.stream(), spell.cleared.filter(day -> spell.corrected()).stream())
                .min(LocalDate::compareTo);
    }

    private Stream<Problem> each() {
        return problems.values().stream();
    }

    private Stream<Spell> spells() {
        return each().flatMap(problem -> problem.spells.stream());
    }

    private List<Long> between(YearMonth month, Function<Spell, Optional<LocalDate>> what) {
        return spells().filter(spell -> what.apply(spell)
                        .map(YearMonth::from)
                        .filter(month::equals)
                        .isPresent())
                .map(spell ->
                        ChronoUnit.DAYS.between(spell.found, what.apply(spell).orElseThrow()))
                .sorted()
                .toList();
    }

    private static String mean(List<Long> days) {
        return days.isEmpty()
                ? ""
                : rounded(days.stream().mapToLong(Long::longValue).sum() * 10.0 / days.size() / 10);
    }

    private static String median(List<Long> days) {
        int middle = days.size() / 2;
        return days.isEmpty()
                ? ""
                : rounded(days.size() % 2 == 1 ? days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2.0);
    }

    private static String rounded(double days) {
        long tenths = Math.round(days * 10);
        return tenths / 10 + "." + tenths % 10;
    }

    private static String days(LocalDate from, LocalDate to) {
        return text(ChronoUnit.DAYS.between(from, to));
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
