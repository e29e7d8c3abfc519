package io.heshi.city;

import io.heshi.city.deal.Population;
import io.heshi.city.export.ExportFile;
import io.heshi.city.office.Establishment;
import io.heshi.city.office.Pool;
import io.heshi.city.person.Dossier;
import io.heshi.city.person.People;
import io.heshi.city.person.PersonRows;
import io.heshi.city.person.Source;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.truth.Truth;
import io.heshi.city.truth.TruthFile;
import io.heshi.city.unit.City;
import io.heshi.city.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a synthetic city: a folder a night with the exports of its departments, and {@code truth.csv}. */
public final class CityGenerator {

    private final CityPlan plan;

    public CityGenerator(CityPlan plan) {
        this.plan = plan;
    }

    /**
     * Writes {@code <out>/<date>/<source>/…} for every date of the plan, and {@code <out>/truth.csv}. Files of the same
     * names are replaced, others left alone. Memory does not grow with the number of people.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(Path out) throws IOException {
        City city = new City(plan);
        People people = Population.of(plan, city);
        Establishment office = Establishment.of(plan, city, people);
        Files.createDirectories(out);
        try (TruthFile truthFile = new TruthFile(out.resolve("truth.csv"))) {
            for (int night = 0; night < plan.dates().size(); night++) {
                PersonRows rows = new PersonRows(plan, city, night);
                Truth truth = new Truth(city, rows, office, night);
                Path folder = out.resolve(office.date(night).toString());
                for (Map.Entry<String, List<?>> list :
                        lists(city, office, night).entrySet()) {
                    try (ExportFile file = file(folder, list.getKey(), night)) {
                        file.rows(list.getValue());
                    }
                }
                writePeople(folder, people, rows, truth, night);
                truthFile.night(office.date(night), truth.findings());
            }
        }
    }

    /** What the office keeps, by source. */
    private static Map<String, List<?>> lists(City city, Establishment office, int night) {
        boolean turned = office.turned(night);
        return Map.ofEntries(
                Map.entry("units", units(city, turned)),
                Map.entry("quotas", office.quotas().all(turned)),
                Map.entry("pools", Pool.ALL),
                Map.entry("allocations", office.lending().of(night)),
                Map.entry("plans", office.agreed().plans()),
                Map.entry("transitions", office.agreed().transitions()),
                Map.entry("ceilings", office.ceilings().of(turned)),
                Map.entry("enterprise_talent", office.lists().enterprises(turned)),
                Map.entry("retirement_delays", office.lists().delayed()),
                Map.entry("high_level_talent", office.lists().talents(turned)),
                Map.entry("filings", office.filings(night)),
                Map.entry("posts", office.posts(night)),
                Map.entry("quota_changes", office.changes(night)));
    }

    private static List<ListedUnit> units(City city, boolean turned) {
        return city.units().stream()
                .map(unit -> new ListedUnit(
                        unit,
                        city.abolished(unit, turned) ? "撤销" : "正常",
                        city.misspelt(unit, turned)
                                ? unit.established().toString().replace('0', 'O')
                                : unit.established().toString()))
                .toList();
    }

    /** Writes the four person sources side by side in one pass over the people. */
    private void writePeople(Path folder, People people, PersonRows rows, Truth truth, int night) throws IOException {
        try (ExportFile register = file(folder, "register", night);
                ExportFile hr = file(folder, "hr", night);
                ExportFile organization = file(folder, "organization", night);
                ExportFile finance = file(folder, "finance", night)) {
            for (int i = 0; i < plan.people(); i++) {
                Dossier dossier = rows.of(people.at(i));
                truth.add(dossier);
                register.rows(dossier.register());
                hr.rows(dossier.of(Source.HR));
                organization.rows(dossier.of(Source.ORGANIZATION));
                finance.rows(dossier.finance());
            }
        }
    }

    private ExportFile file(Path folder, String source, int night) throws IOException {
        return new ExportFile(folder, source, plan.dates().get(night), plan.csvOnly());
    }

    /** A unit as the list of units has it. */
    public record ListedUnit(Unit unit, String status, String established) {}
}
