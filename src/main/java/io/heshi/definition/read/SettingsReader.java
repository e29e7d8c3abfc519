package io.heshi.definition.read;

import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import io.heshi.definition.Setting;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code settings.yaml}: thresholds by name. */
final class SettingsReader {
    // 10 working days for updating the register after a change is the longest of the local rules in use.
    private static final Setting GRACE = new Setting(
            "grace_workdays",
            10,
            FaultText.of("settings.grace_period"),
            FaultText.of("settings.working_days"),
            new FileLine("settings.yaml", 1));

    private SettingsReader() {}

    /** The settings of the file, and those that the program itself asks for. */
    static Map<String, Setting> read(Optional<DefinitionFile> file, Faults faults) {
        Map<String, Setting> settings = new TreeMap<>();
        settings.put(GRACE.name(), GRACE);
        file.flatMap(f -> f.yaml(faults))
                .flatMap(Value::anyKeys)
                .map(Section::all)
                .orElse(java.util.List.of())
                .forEach(named -> setting(named).ifPresent(s -> settings.put(s.name(), s)));
        return settings;
    }

    private static Optional<Setting> setting(Section.Named named) {
        if (!DefinitionName.SOURCE.fits(named.name())) {
            named.value().fault(DefinitionName.SOURCE.fault(named.name()));
            return Optional.empty();
        }
        return named.value()
                .sectionLike("{value: 5, title: {zh: …, en: …}, unit: {zh: …, en: …}}", "value", "title", "unit")
                .map(section -> new Setting(
                        named.name(),
                        section.required("value").flatMap(v -> v.wholeNumber(0)).orElse(0),
                        section.label("title"),
                        section.label("unit"),
                        named.value().place()));
    }
}
