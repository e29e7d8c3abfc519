package io.heshi.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import io.heshi.identity.link.Weights;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Weights as a file: of each comparison and level how often one person and different persons stand there. No value of anybody is in it. */
final class SavedWeights {
    private static final String DIFFERENT = "different";
    private static final Pattern SHARE = Pattern.compile("0\\.[0-9]{1,12}|1(?:\\.0{1,12})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");

    private final Linkage linkage;

    SavedWeights(Linkage linkage) {
        this.linkage = linkage;
    }

    void write(Path file, Weights weights) throws IOException {
        StringBuilder yaml = new StringBuilder("weights_of: " + linkage.name() + "\n");
        for (int i = 0; i < linkage.comparisons().size(); i++) {
            int number = i + 1;
            Comparison comparison = linkage.comparisons().get(i);
            yaml.append(comparison.column()).append(":\n");
            weights.levels().stream()
                    .filter(of -> of.comparison() == number)
                    .forEach(of -> yaml.append("  %s: {m: %s, u: %s, trained: %d, random: %d}%n"
                            .formatted(
                                    called(comparison, of.level()),
                                    of.m().toPlainString(),
                                    of.u().toPlainString(),
                                    of.trained(),
                                    of.random())));
        }
        Files.writeString(file, yaml, UTF_8);
    }

    /** @throws InvalidDefinitions if they are not of this linkage, with every fault */
    Weights read(Path file) throws IOException {
        Faults faults = new Faults();
        List<String> known = new ArrayList<>(List.of("weights_of"));
        linkage.comparisons().forEach(comparison -> known.add(comparison.column()));
        List<Weights.Of> levels = new ArrayList<>();
        DefinitionFile.anywhere(file, faults)
                .yaml(faults)
                .flatMap(root -> root.section(known.toArray(String[]::new)))
                .ifPresent(top -> {
                    top.text("weights_of");
                    for (int i = 0; i < linkage.comparisons().size(); i++) {
                        levels.addAll(comparison(top, i + 1));
                    }
                });
        if (!faults.sorted().isEmpty()) {
            throw new InvalidDefinitions(faults.sorted());
        }
        return new Weights(levels);
    }

    private List<Weights.Of> comparison(Section top, int number) {
        Comparison comparison = linkage.comparisons().get(number - 1);
        List<String> called = new ArrayList<>();
        for (int level = comparison.levels().size(); level >= 0; level--) {
            called.add(called(comparison, level));
        }
        Optional<Section> section =
                top.required(comparison.column()).flatMap(value -> value.section(called.toArray(String[]::new)));
        List<Weights.Of> levels = new ArrayList<>();
        section.ifPresent(levelsOf -> {
            for (int i = 0; i < called.size(); i++) {
                int level = called.size() - 1 - i;
                levelsOf.required(called.get(i))
                        .flatMap(value -> value.section("m", "u", "trained", "random"))
                        .ifPresent(of -> levels.add(new Weights.Of(
                                number,
                                level,
                                share(of, "m"),
                                share(of, "u"),
                                count(of, "trained"),
                                count(of, "random"))));
            }
        });
        return levels;
    }

    /** A level of the column itself by its code, of others with these behind it. */
    private static String called(Comparison comparison, int level) {
        if (level == Comparison.DIFFERENT) {
            return DIFFERENT;
        }
        Comparison.Step step = comparison.level(level);
        String code = step.level().code();
        return step.columns().equals(List.of(comparison.column()))
                ? code
                : code + "_" + String.join("_", step.columns());
    }

    private static BigDecimal share(Section of, String key) {
        return number(of, key, SHARE).filter(share -> share.signum() > 0).orElse(BigDecimal.ONE);
    }

    private static long count(Section of, String key) {
        return number(of, key, COUNT).map(BigDecimal::longValue).orElse(0L);
    }

    private static Optional<BigDecimal> number(Section of, String key, Pattern shape) {
        Optional<Value> value = of.required(key);
        Optional<String> text = value.flatMap(Value::text);
        boolean fits = text.filter(t -> shape.matcher(t).matches()).isPresent();
        if (text.isPresent() && !fits) {
            value.ifPresent(v -> v.fault("weights.number", text.get()));
        }
        return text.filter(t -> fits).map(BigDecimal::new);
    }
}
