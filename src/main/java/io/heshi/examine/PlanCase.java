package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan by which a unit's surplus of one type goes down, or the approvals to keep one for a time. */
final class PlanCase implements CaseRelation {
    private static final Set<String> PLANS = Set.of("plans");
    private static final Set<String> TRANSITIONS = Set.of("transitions");
    private static final Set<String> NOW = Set.of("register", "quotas");
    private static final Set<String> AGAINST_PLAN = Set.of("plans", "register", "quotas");
    private static final Set<String> EITHER = Set.of();

    private static final String PLANNED_NOW = "greatest(plan.over_then - plan.yearly * plan.years, 0)";

    private final Figures figures = new Figures("plan", "plan_key");
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    PlanCase() {
        RunUnitColumns.describe(columns);
        figures.stored("kind", "text", "plan", EITHER, "类别", "plan (消化计划) or transition (过渡超编).")
                .stored(
                        "quota_type",
                        "text",
                        "institution",
                        EITHER,
                        "编制类型",
                        "Quota type; unstated when it is about the whole unit.")
                .stored("documents", "text", "", EITHER, "文号", "Document of the plan, or documents of the approvals.")
                .stored("over_now", "integer", "0", NOW, "现超编", "Persons beyond what is allowed now.");
        figures.stored("over_then", "integer", "", PLANS, "计划时超编", "Persons beyond quota when it was planned.")
                .stored(
                        "yearly",
                        "integer",
                        "",
                        PLANS,
                        "每年计划消化",
                        "Persons by whom the surplus is to go down each year.")
                .stored("start_date", "text", "", PLANS, "计划开始", "When the plan begins.")
                .stored("due_date", "text", "", PLANS, "计划完成期限", "When the surplus is to be gone.")
                .stored("years", "integer", "", PLANS, "已执行年数", "Full years since the plan began.")
                .stored(
                        "digested_stated",
                        "integer",
                        "",
                        PLANS,
                        "申报已消化",
                        "Persons by whom it went down, as the unit states it.")
                .follows(
                        "digested",
                        "integer",
                        "plan.over_then - plan.over_now",
                        AGAINST_PLAN,
                        "实际已消化",
                        "over_then less over_now; negative when it has grown.")
                .follows(
                        "planned_now",
                        "integer",
                        PLANNED_NOW,
                        PLANS,
                        "计划现超编",
                        "over_then less yearly for each full year, not below 0.")
                .follows(
                        "behind",
                        "integer",
                        "greatest(plan.over_now - " + PLANNED_NOW + ", 0)",
                        AGAINST_PLAN,
                        "滞后人数",
                        "over_now beyond planned_now.")
                .follows(
                        "on_plan",
                        "boolean",
                        "plan.over_now <= " + PLANNED_NOW,
                        AGAINST_PLAN,
                        "按计划",
                        "Whether the surplus is no larger than planned.")
                .follows(
                        "past_due",
                        "boolean",
                        "coalesce(plan.due_date < left((:date)::text, length(plan.due_date)), false) and plan.over_now > 0",
                        AGAINST_PLAN,
                        "逾期未完成",
                        "Whether the plan should be done and is not.")
                .stored(
                        "expected_attrition",
                        "integer",
                        "0",
                        Set.of("register"),
                        "预计自然减员",
                        "Persons of the type who reach the statutory retirement age up to due_date, five years ahead at most.")
                .follows(
                        "expected_left",
                        "integer",
                        "greatest(plan.over_now - plan.expected_attrition, 0)",
                        AGAINST_PLAN,
                        "预计剩余超编",
                        "over_now less expected_attrition: what must go otherwise.");
        figures.stored(
                        "persons",
                        "integer",
                        "0",
                        TRANSITIONS,
                        "过渡期内批准数",
                        "Persons beyond quota approved until a deadline that has not passed.")
                .stored(
                        "persons_expired",
                        "integer",
                        "0",
                        TRANSITIONS,
                        "已到期批准数",
                        "Persons beyond quota approved until a deadline that has passed.")
                .stored("deadline", "text", "", TRANSITIONS, "过渡期限", "The last deadline.");
        columns.putAll(figures.columns());
    }

    @Override
    public Scope scope() {
        return Scope.PLAN;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public String from(Parts parts) {
        return "from %s as plan\njoin %s as unit on unit.unit_key = plan.unit_key\n%s"
                .formatted(parts.relation("plan"), parts.relation("unit"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "plan.plan_key";
    }

    @Override
    public String unitKey() {
        return "plan.unit_key";
    }
}
