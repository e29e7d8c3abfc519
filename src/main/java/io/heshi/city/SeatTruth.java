package io.heshi.city;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be found of the places that people hold: turnover places, filings, named lists, ranks above posts. */
final class SeatTruth {

    private final Set<String> granted;
    private final Map<String, Filing> filings;
    private final Set<String> enterprises;
    private final Set<String> talents;

    SeatTruth(Establishment establishment, int night) {
        boolean turned = establishment.turned(night);
        this.granted = establishment.lending().of(night).stream()
                .map(allocation -> allocation.unit().code() + allocation.pool())
                .collect(Collectors.toSet());
        this.filings =
                establishment.filings(night).stream().collect(Collectors.toMap(Filing::number, filing -> filing));
        this.enterprises = NamedLists.idNumbers(establishment.lists().enterprises(turned));
        this.talents = NamedLists.idNumbers(establishment.lists().talents(turned));
    }

    void addTo(Set<Finding> findings, Dossier dossier) {
        String id = dossier.person().identity().idNumber();
        dossier.register().stream().filter(entry -> entry.standing().active()).forEach(entry -> {
            Seat seat = entry.seat();
            if (entry.office().abovePost() && entry.office().abovePostDocument().isEmpty()) {
                findings.add(Finding.ofPerson(Rule.U05, id));
            }
            if (!seat.pool().isEmpty() && !granted.contains(entry.unitCode() + seat.pool())) {
                findings.add(Finding.ofPerson(Rule.U12, id));
            }
            if (filedForOthers(entry)) {
                findings.add(Finding.ofPerson(Rule.F03, id));
            }
            if (seat.channel() == EntryChannel.ENTERPRISE_TALENT && !enterprises.contains(id)) {
                findings.add(Finding.ofPerson(Rule.F05, id));
            }
            if (seat.pool().equals(Pool.TALENT) && !isMaster(dossier.person()) && !talents.contains(id)) {
                findings.add(Finding.ofPerson(Rule.F06, id));
            }
        });
    }

    private boolean filedForOthers(Entry entry) {
        Filing filing = filings.get(entry.seat().filingNo());
        return filing != null
                && !(filing.unit().code().equals(entry.unitCode())
                        && entry.quotaType()
                                .filter(type -> type == filing.type())
                                .isPresent());
    }

    private static boolean isMaster(Person person) {
        return person.education().equals(Schooling.MASTER.education())
                || person.education().equals(Schooling.DOCTOR.education());
    }
}
