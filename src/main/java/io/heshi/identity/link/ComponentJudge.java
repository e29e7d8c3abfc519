package io.heshi.identity.link;

import io.heshi.identity.link.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Judges the pairs of records that hang together: who is one person, and where that cannot be told. */
final class ComponentJudge {
    private final Thresholds thresholds;

    ComponentJudge(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * What became of a component.
     *
     * @param solved false if it was too big, or the best way was not found
     */
    record Judged(List<Verdict> verdicts, int records, boolean solved) {}

    /** @param edges all of one component, by their records */
    Judged judge(List<Edge> edges) {
        TreeMap<Long, Long> masks = new TreeMap<>();
        edges.forEach(edge -> {
            masks.put(edge.a(), edge.aMask());
            masks.put(edge.b(), edge.bMask());
        });
        List<Long> records = List.copyOf(masks.keySet());
        if (records.size() > thresholds.biggest()) {
            return unsolved(edges, records.size());
        }
        TreeMap<Long, Integer> places = new TreeMap<>();
        records.forEach(record -> places.put(record, places.size()));
        long[][] weights = new long[records.size()][records.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Edge edge : edges) {
            int i = places.get(edge.a());
            int j = places.get(edge.b());
            weights[i][j] = edge.weight();
            weights[j][i] = edge.weight();
            if (edge.weight() >= thresholds.review()) {
                pairs.add(new Pair(edge, i, j));
            }
        }
        Partition partition =
                new Partition(masks.values().stream().mapToLong(Long::longValue).toArray(), weights);
        return partition
                .best()
                .flatMap(best -> judged(pairs, partition, best))
                .map(verdicts -> new Judged(joined(verdicts), records.size(), true))
                .orElseGet(() -> unsolved(edges, records.size()));
    }

    /** @param i place of its first record among those of the component */
    private record Pair(Edge edge, int i, int j) {}

    private Optional<List<Verdict>> judged(List<Pair> pairs, Partition partition, Partition.Found best) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean chosen = best.together(pair.i, pair.j);
            Optional<Partition.Found> other =
                    chosen ? partition.without(pair.i, pair.j) : partition.with(pair.i, pair.j);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            long margin = best.total() - other.get().total();
            if (chosen) {
                verdicts.add(chosen(pair, margin, isRivalled(pair, best, other.get())));
            } else if (margin < thresholds.margin()) {
                verdicts.add(verdict(
                        pair.edge, isLikely(pair.edge) ? Kind.AMBIGUOUS : Kind.REVIEW, OptionalLong.of(-margin)));
            }
        }
        return Optional.of(verdicts);
    }

    /** Whether one of the two would belong to somebody to whom it does not in the best way. */
    private static boolean isRivalled(Pair pair, Partition.Found best, Partition.Found other) {
        return other.hasOther(pair.i, best) || other.hasOther(pair.j, best);
    }

    private Verdict chosen(Pair pair, long margin, boolean rivalled) {
        OptionalLong told = rivalled ? OptionalLong.of(margin) : OptionalLong.empty();
        if (!isLikely(pair.edge)) {
            return verdict(pair.edge, Kind.REVIEW, told);
        }
        return verdict(pair.edge, rivalled && margin < thresholds.margin() ? Kind.AMBIGUOUS : Kind.JOIN, told);
    }

    private boolean isLikely(Edge edge) {
        return edge.weight() >= thresholds.join();
    }

    private static Verdict verdict(Edge edge, Kind kind, OptionalLong margin) {
        return new Verdict(edge.a(), edge.b(), kind, margin, edge.a());
    }

    private Judged unsolved(List<Edge> edges, int records) {
        List<Verdict> verdicts = edges.stream()
                .filter(edge -> edge.weight() >= thresholds.review())
                .map(edge -> verdict(edge, isLikely(edge) ? Kind.AMBIGUOUS : Kind.REVIEW, OptionalLong.empty()))
                .toList();
        return new Judged(verdicts, records, false);
    }

    /** With the smallest record of each person. Two that are one by way of a third need nobody to look at them. */
    private static List<Verdict> joined(List<Verdict> verdicts) {
        Components persons = new Components();
        verdicts.stream()
                .filter(verdict -> verdict.kind() == Kind.JOIN)
                .forEach(verdict -> persons.join(verdict.a(), verdict.b()));
        return verdicts.stream()
                .map(verdict -> {
                    boolean one = persons.of(verdict.a()) == persons.of(verdict.b());
                    Kind kind = one ? Kind.JOIN : verdict.kind();
                    return new Verdict(verdict.a(), verdict.b(), kind, verdict.margin(), persons.of(verdict.a()));
                })
                .toList();
    }
}
