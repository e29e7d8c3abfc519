package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A month of nights in which persons fall out of the register and come back, their pay changes, and staff answer in all ways: every timeline
 * is as a model of one exception has it, which knows nothing of the ledger.
 */
@Tag("slow")
class LifeOfAnExceptionTest {
    private static final int PEOPLE = 150;
    private static final int TRACKED = 8;
    private static final LocalDate START = LocalDate.parse("2024-12-02");
    private static final List<Clerk> STAFF = List.of(new Clerk("甲某", "command"), new Clerk("乙某", "command"));

    /** One exception, written down from the design: what it is in, and all that it went through. */
    private static final class Life {
        private String state = "";
        private int pay;
        private Optional<LocalDate> until = Optional.empty();
        private LocalDate seen = START;
        private Optional<Clerk> proposedBy = Optional.empty();
        private final List<String> went = new ArrayList<>();

        private void to(String next) {
            went.add(state + ">" + next);
            state = next;
        }

        /** @param sees whether the night can say that something is over: no column of it looks damaged */
        void night(LocalDate date, boolean missing, int paid, boolean sees) {
            if (missing) {
                boolean asBefore = paid == pay;
                switch (state) {
                    case "", "cleared" -> to("open");
                    case "declared" -> {
                        if (date.isAfter(seen)) {
                            to("returned");
                        }
                    }
                    case "explained" -> {
                        if (!asBefore || until.filter(date::isAfter).isPresent()) {
                            to("open");
                        }
                    }
                    default -> {}
                }
                pay = paid;
                seen = date;
            } else if (sees && !state.isEmpty() && !state.equals("cleared")) {
                to("cleared");
            }
        }

        void said(Verdict verdict, Clerk who, Optional<LocalDate> day) {
            if (state.isEmpty() || state.equals("cleared")) {
                return;
            }
            boolean open = !state.equals("explained");
            switch (verdict) {
                case CONFIRMED -> word(open, "confirmed", day);
                case DECLARED -> word(open && !state.equals("declared"), "declared", day);
                case UNFOUNDED -> word(open, "explained", day);
                case SPECIAL -> {
                    word(open, state, day);
                    proposedBy = open ? Optional.of(who) : proposedBy;
                }
                case APPROVED -> {
                    boolean other =
                            proposedBy.filter(proposer -> !proposer.equals(who)).isPresent();
                    word(open && other, "explained", until);
                }
                case TRANSFERRED -> to(state);
                default -> throw new IllegalStateException(verdict.code());
            }
        }

        private void word(boolean allowed, String next, Optional<LocalDate> day) {
            if (allowed) {
                to(next);
                until = day;
                proposedBy = Optional.empty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void goes_as_the_model_goes(long seed, @TempDir Path folder) throws IOException {
        Random random = new Random(seed);
        Map<Integer, Life> lives = new LinkedHashMap<>();
        for (int person = 1; person <= TRACKED; person++) {
            lives.put(person, new Life());
        }
        try (Night night = new Night(folder)) {
            Decisions decisions = new Decisions(night.database.dataSource(), Clock.systemUTC());
            for (int day = 0; day < 30; day++) {
                LocalDate date = START.plusDays(day);
                Town town = new Town(PEOPLE);
                Map<Integer, Boolean> missing = new LinkedHashMap<>();
                Map<Integer, Integer> pay = new LinkedHashMap<>();
                for (Map.Entry<Integer, Life> entry : lives.entrySet()) {
                    int person = entry.getKey();
                    missing.put(person, random.nextInt(10) < 7);
                    pay.put(person, 6_000 + random.nextInt(2) * 1_000);
                    if (missing.get(person)) {
                        town.without("register", person);
                    }
                    town.with("finance", person, "应发工资", Integer.toString(pay.get(person)));
                }
                assertThat(night.run(date.toString(), town.write(folder.resolve("inbox" + day)), List.of())
                                .messages())
                        .isEmpty();
                boolean sees = Boolean.TRUE.equals(night.jdbc.queryForObject(
                        "select conclusive from run_rule where rule = 'P01' order by run_id desc limit 1",
                        Boolean.class));
                lives.forEach((person, life) -> life.night(date, missing.get(person), pay.get(person), sees));
                Map<Integer, Long> numbers = numbers(night);
                for (Map.Entry<Integer, Life> entry : lives.entrySet()) {
                    if (random.nextInt(3) > 0 && numbers.containsKey(entry.getKey())) {
                        answer(random, date, day, entry.getValue(), numbers.get(entry.getKey()), decisions);
                    }
                }
            }

            Map<Integer, Long> numbers = numbers(night);
            assertThat(numbers).hasSize(TRACKED);
            lives.forEach((person, life) -> assertThat(timeline(night, numbers.get(person)))
                    .as("person %d of seed %d", person, seed)
                    .isEqualTo(life.went));
        }
    }

    private static void answer(Random random, LocalDate date, int day, Life life, long number, Decisions decisions) {
        Verdict verdict = Verdict.values()[random.nextInt(Verdict.UNDONE.ordinal())];
        Clerk who = STAFF.get(random.nextInt(STAFF.size()));
        boolean dated = verdict == Verdict.CONFIRMED || verdict == Verdict.SPECIAL;
        Optional<LocalDate> until = dated ? Optional.of(date.plusDays(random.nextInt(5))) : Optional.empty();
        // Never the same words twice, so that every word is an event.
        String reason = "第" + day + "日";
        decisions.decide(
                List.of(new Decision(
                        number,
                        verdict,
                        reason,
                        until,
                        verdict == Verdict.SPECIAL ? "云编〔2024〕7号" : "",
                        verdict == Verdict.TRANSFERRED ? reason : "")),
                who);
        life.said(verdict, who, until);
    }

    private static Map<Integer, Long> numbers(Night night) {
        Map<Integer, Long> numbers = new LinkedHashMap<>();
        for (int person = 1; person <= TRACKED; person++) {
            int tracked = person;
            night.jdbc
                    .queryForList(
                            "select number from exception where rule = 'P01' and subject_key = ?",
                            Long.class,
                            Long.parseLong(Town.idNumber(person).substring(0, 17)))
                    .forEach(number -> numbers.put(tracked, number));
        }
        return numbers;
    }

    private static List<String> timeline(Night night, long number) {
        return night.jdbc.queryForList(
                "select from_state || '>' || to_state from exception_event where number = ? order by seq",
                String.class,
                number);
    }
}
