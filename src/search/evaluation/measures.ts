/** How good a ranking is. Places count from the first; what stands after the tenth is not looked at. */
const DEPTH = 10;

export interface Quality {
  /** Normalised discounted cumulative gain of the first ten, every relevant record counting the same. */
  ndcg10: number;
  /** Share of the relevant records among the first ten. */
  recall10: number;
  /** One over the place of the first relevant record, 0 beyond the tenth. */
  mrr: number;
  /** 1 where nothing was found. */
  empty: number;
}

/**
 * @param found ids in the order in which they were given
 * @param relevant ids that answer, in any order
 */
export function judge(found: readonly string[], relevant: readonly string[]): Quality {
  const wanted = new Set(relevant);
  const first = found.slice(0, DEPTH);
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const places = first.flatMap((id, place) => (wanted.has(id) ? [place] : []));
  const ideal = Array.from({ length: Math.min(DEPTH, wanted.size) }, (_, place) => place);
  return {
    ndcg10: sum(places.map(gain)) / sum(ideal.map(gain)),
    recall10: places.length / wanted.size,
    mrr: places[0] === undefined ? 0 : 1 / (places[0] + 1),
    empty: found.length === 0 ? 1 : 0,
  };
}

/** @returns the mean of each measure; 0 for none */
export function meanQuality(all: readonly Quality[]): Quality {
  const mean = (of: (quality: Quality) => number) => all.reduce((sum, each) => sum + of(each), 0) / (all.length || 1);
  return {
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall10: mean(({ recall10 }) => recall10),
    mrr: mean(({ mrr }) => mrr),
    empty: mean(({ empty }) => empty),
  };
}

/** @returns the middle of the numbers; 0 for none */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
