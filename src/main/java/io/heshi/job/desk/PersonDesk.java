package io.heshi.job.desk;

import io.heshi.identity.verdict.PersonJudgement;
import io.heshi.identity.verdict.PersonVerdict;
import io.heshi.identity.verdict.PersonVerdicts;
import io.heshi.identity.verdict.Speaker;
import io.heshi.job.LedgerTurn;
import io.heshi.store.RunLock;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Takes in what staff say of persons while nobody runs: an attempt goes by what was said before it began, whole. */
public final class PersonDesk {
    private final DataSource dataSource;
    private final PersonVerdicts verdicts;

    public PersonDesk(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.verdicts = new PersonVerdicts(dataSource, clock);
    }

    /**
     * See {@link PersonVerdicts#plan}.
     *
     * @throws io.heshi.job.AlreadyRunning while a run or somebody else is at the ledger
     */
    public List<PersonJudgement> plan(List<PersonVerdict> said, String who) {
        try (RunLock held = LedgerTurn.take(dataSource, "heshi same")) {
            return verdicts.plan(said, Speaker.staff(who));
        }
    }

    /**
     * See {@link PersonVerdicts#say}.
     *
     * @throws io.heshi.job.AlreadyRunning while a run or somebody else is at the ledger
     */
    public List<PersonJudgement> say(List<PersonVerdict> said, String who) {
        try (RunLock held = LedgerTurn.take(dataSource, "heshi same")) {
            return verdicts.say(said, Speaker.staff(who));
        }
    }

    /**
     * See {@link PersonVerdicts#revoke}.
     *
     * @throws io.heshi.job.AlreadyRunning while a run or somebody else is at the ledger
     */
    public PersonJudgement revoke(long seq, String why, String who) {
        try (RunLock held = LedgerTurn.take(dataSource, "heshi undo")) {
            return verdicts.revoke(seq, why, Speaker.staff(who));
        }
    }
}
