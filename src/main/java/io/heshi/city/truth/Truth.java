package io.heshi.city.truth;

import io.heshi.city.office.Establishment;
import io.heshi.city.office.Quotas;
import io.heshi.city.person.Detail;
import io.heshi.city.person.Dossier;
import io.heshi.city.person.Person;
import io.heshi.city.person.PersonRows;
import io.heshi.city.person.Source;
import io.heshi.city.unit.City;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects all findings of one night. */
public final class Truth {

    private static final String UNKNOWN_UNIT = "U08";

    private final City city;
    private final PersonRows rows;
    private final PlaceTruth places;
    private final NavigableSet<Finding> findings = new TreeSet<>();

    public Truth(City city, PersonRows rows, Establishment office, int night) {
        this.city = city;
        this.rows = rows;
        this.places = new PlaceTruth(office, night);
        Quotas.unknownUnits(rows.turned()).forEach(this::addUnknownUnit);
        new OfficeTruth(city, office, night, findings).addAll();
    }

    public NavigableSet<Finding> findings() {
        return findings;
    }

    public void add(Dossier dossier) {
        Person person = dossier.person();
        places.addTo(findings, dossier);
        if (person.home().is(city.newlyAbolished())
                && rows.turned()
                && Stream.of(Source.values()).anyMatch(dossier::inPost)) {
            addUnknownUnit(person.home().code());
        }
        if (person.story().recent()) {
            addPending(dossier);
        }
        if (rows.putOffTooLong(person)) {
            findings.add(Finding.ofPerson("P05", person.identity().idNumber()));
        }
        if (!rows.tells(person)) {
            return;
        }
        for (String rule : person.story().finds()) {
            if (rule.equals(UNKNOWN_UNIT)) {
                addUnknownUnit(unitFound(dossier));
            } else {
                findings.add(Finding.ofPerson(rule, subject(rule, dossier)));
            }
        }
    }

    private void addUnknownUnit(String unit) {
        findings.add(Finding.of(UNKNOWN_UNIT, "unit", unit));
    }

    private String unitFound(Dossier dossier) {
        String where = dossier.person().story().unitFound();
        return switch (where) {
            case "finance" -> dossier.finance().get(0).text(Detail.UNIT_NAME);
            case "organization" -> dossier.of(Source.ORGANIZATION).get(0).text(Detail.UNIT_NAME);
            case "home" -> dossier.person().home().code();
            case "long_abolished" -> city.longAbolished().code();
            default -> throw new IllegalStateException(where);
        };
    }

    /** What the sources have not yet caught up with is found too, as pending. */
    private void addPending(Dossier dossier) {
        boolean registered = dossier.inPost(Source.REGISTER);
        String idNumber = dossier.person().identity().idNumber();
        if (!registered && dossier.inPost(Source.FINANCE)) {
            findings.add(Finding.ofPerson("P01", idNumber));
        }
        if (registered && dossier.finance().isEmpty() && dossier.person().home().onCentralPayroll()) {
            findings.add(Finding.ofPerson("P02", idNumber));
        }
    }

    /** Under two numbers it is the one in the register that is not paid, and the other one that everything else is found of. */
    private static String subject(String rule, Dossier dossier) {
        return rule.equals("P02") || dossier.finance().isEmpty()
                ? dossier.person().identity().idNumber()
                : dossier.finance().get(0).idNumber();
    }
}
