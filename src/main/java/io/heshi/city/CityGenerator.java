package io.heshi.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        People people = People.of(plan, city);
        List<Books> books = new ArrayList<>();
        for (int night = 0; night < plan.dates().size(); night++) {
            books.add(Books.of(plan, city, people, night));
        }
        Establishment establishment = new Establishment(plan, city, people, books);
        Files.createDirectories(out);
        try (TruthFile truthFile = new TruthFile(out.resolve("truth.csv"))) {
            for (int night = 0; night < plan.dates().size(); night++) {
                LocalDate date = plan.dates().get(night);
                Telling telling = new Telling(plan, city, night);
                Truth truth = new Truth(city, telling, establishment, night);
                NightFolder folder = new NightFolder(out, date, plan.csvOnly());
                folder.writeUnits(city, telling.turned());
                folder.writeQuotas(establishment.quotas().of(night));
                folder.writeOffice(establishment, night);
                folder.writePeople(plan, people, telling, truth);
                truth.addUnits();
                truthFile.night(date, truth.findings());
            }
        }
    }
}
