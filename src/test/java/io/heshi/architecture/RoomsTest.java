package io.heshi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** The rooms of the design and the arrows between them. */
class RoomsTest {
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("vocabulary", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("city", Set.of()),
            Map.entry("catalogue", Set.of("vocabulary")),
            Map.entry("definition", Set.of("catalogue", "vocabulary")),
            Map.entry("intake", Set.of("table", "definition", "catalogue", "vocabulary", "store")),
            Map.entry("gate", Set.of("definition", "catalogue", "vocabulary", "store")),
            Map.entry(
                    "link",
                    Set.of("table", "intake", "identity", "report", "definition", "catalogue", "vocabulary", "store")),
            Map.entry("identity", Set.of("definition", "catalogue", "vocabulary", "store")),
            Map.entry("figures", Set.of("catalogue", "vocabulary", "store")),
            Map.entry("examine", Set.of("definition", "catalogue", "vocabulary", "store")),
            Map.entry("ledger", Set.of("store")),
            Map.entry("report", Set.of("definition", "catalogue", "vocabulary", "store", "ledger")),
            Map.entry("collect", Set.of("table", "catalogue", "vocabulary", "store", "ledger")),
            Map.entry("guess", Set.of("table", "intake", "gate", "definition", "catalogue", "vocabulary")),
            Map.entry(
                    "job",
                    Set.of(
                            "definition",
                            "catalogue",
                            "vocabulary",
                            "store",
                            "table",
                            "intake",
                            "gate",
                            "identity",
                            "figures",
                            "examine",
                            "ledger",
                            "collect",
                            "report")),
            Map.entry(
                    "command",
                    Set.of(
                            "definition",
                            "catalogue",
                            "vocabulary",
                            "store",
                            "table",
                            "intake",
                            "gate",
                            "guess",
                            "link",
                            "identity",
                            "figures",
                            "examine",
                            "ledger",
                            "report",
                            "collect",
                            "city",
                            "job"))));

    /** What the rooms inside {@code intake} and {@code report} may use of each other; the top room may use all. */
    private static final Map<String, Set<String>> INSIDE = new TreeMap<>(Map.ofEntries(
            Map.entry("examine.compile", Set.of()),
            Map.entry("identity.link", Set.of()),
            Map.entry("vocabulary.text", Set.of()),
            Map.entry("vocabulary.date", Set.of("vocabulary.text")),
            Map.entry("intake.cleanse.column", Set.of("intake.layout")),
            Map.entry("intake.receive", Set.of()),
            Map.entry("intake.layout", Set.of()),
            Map.entry("intake.cleanse", Set.of("intake.layout")),
            Map.entry("intake.load", Set.of("intake.cleanse", "intake.layout")),
            Map.entry("report.facts", Set.of()),
            Map.entry("report.words", Set.of("report.facts")),
            Map.entry("report.tables", Set.of("report.facts", "report.words")),
            Map.entry("report.answers", Set.of("report.facts", "report.words", "report.tables")),
            Map.entry("report.persons", Set.of("report.facts", "report.words", "report.tables")),
            Map.entry(
                    "report.workbook",
                    Set.of("report.facts", "report.words", "report.tables", "report.answers", "report.persons")),
            Map.entry("report.page", Set.of("report.facts", "report.words", "report.tables")),
            Map.entry("report.record", Set.of("report.facts", "report.words")),
            Map.entry("report.letter", Set.of("report.facts", "report.words", "report.tables", "report.workbook")),
            Map.entry("report.document", Set.of("report.facts", "report.words", "report.tables", "report.workbook"))));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heshi");

    static Stream<String> rooms() {
        return ROOMS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_only_the_rooms_it_may(String room) {
        String[] allowed = Stream.concat(Stream.of(room), ROOMS.getOrDefault(room, Set.of()).stream())
                .map(RoomsTest::packageOf)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.heshi..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .check(PROGRAM);
    }

    static Stream<String> roomsInside() {
        return INSIDE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("roomsInside")
    void a_room_inside_another_uses_only_its_neighbours_that_it_may(String room) {
        String[] allowed = Stream.concat(Stream.of(room), INSIDE.getOrDefault(room, Set.of()).stream())
                .map(RoomsTest::packageOf)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(resideInAPackage(packageOf(room.substring(0, room.indexOf('.'))))
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .check(PROGRAM);
    }

    @Test
    void formats_of_tables_use_one_another_without_circles() {
        slices().matching("io.heshi.table.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void every_class_is_in_a_room() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.keySet().stream().map(RoomsTest::packageOf).toArray(String[]::new))
                .check(PROGRAM);
    }

    @Test
    void only_intake_and_job_touch_spring_batch() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.heshi.intake..", "io.heshi.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(PROGRAM);
    }

    /** Without one, Spring Batch takes one that begins no transaction. */
    @Test
    void every_step_is_built_with_a_transaction_manager() {
        noClasses()
                .should()
                .callMethod(StepBuilder.class, "tasklet", Tasklet.class)
                .check(PROGRAM);
        classes()
                .that()
                .resideInAPackage("io.heshi.job..")
                .should(new GiveChunksATransactionManager())
                .check(PROGRAM);
    }

    @Test
    void time_comes_from_a_clock_that_was_passed() {
        for (Class<?> moment : Set.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(moment, "now").check(PROGRAM);
            if (moment != Instant.class) {
                noClasses().should().callMethod(moment, "now", ZoneId.class).check(PROGRAM);
            }
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("io.heshi.command..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(PROGRAM);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.heshi.command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PROGRAM);
    }

    private static String packageOf(String room) {
        return "io.heshi." + room + "..";
    }

    private static final class GiveChunksATransactionManager extends ArchCondition<JavaClass> {
        GiveChunksATransactionManager() {
            super("give every chunk step a transaction manager");
        }

        @Override
        public void check(JavaClass room, ConditionEvents events) {
            long chunks = calls(room, "chunk");
            long managers = calls(room, "transactionManager");
            if (chunks > managers) {
                events.add(SimpleConditionEvent.violated(
                        room,
                        "%s builds %d chunk steps with %d transaction managers"
                                .formatted(room.getName(), chunks, managers)));
            }
        }

        private static long calls(JavaClass room, String method) {
            return room.getMethodCallsFromSelf().stream()
                    .map(JavaMethodCall::getTarget)
                    .filter(target -> target.getOwner().getPackageName().startsWith("org.springframework.batch"))
                    .filter(target -> target.getName().equals(method))
                    .count();
        }
    }

    @Test
    void no_folder_has_more_than_thirty_files() throws IOException {
        for (String root : List.of("src/main/java", "src/main/resources/messages")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                assertThat(files.filter(Files::isRegularFile)
                                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                        .as("files a folder")
                        .isNotEmpty()
                        .allSatisfy((folder, count) ->
                                assertThat(count).as(folder.toString()).isLessThanOrEqualTo(30));
            }
        }
    }
}
