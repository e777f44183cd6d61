import type { Vector } from './features.ts';

/** Chance in the order of training; fixed, so that the same texts give the same machine. */
function shuffler(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface SvmOptions {
  /** Cost of a wrong side; higher fits the training texts more closely. */
  readonly cost: number;
  /** Cost of missing a positive beside that of a false alarm. */
  readonly positiveWeight?: number;
  /** Most rounds over all texts. */
  readonly rounds?: number;
}

/**
 * Trains one linear machine, yes against no: L2-regularised squared hinge loss by dual coordinate descent
 * (Hsieh et al., ICML 2008, the method of LIBLINEAR). The last weight is the bias.
 *
 * @param yes which vectors are positive
 */
export function trainLinearSvm(
  vectors: readonly Vector[],
  yes: readonly boolean[],
  size: number,
  options: SvmOptions,
): Float32Array {
  const weights = new Float32Array(size + 1);
  const alphas = new Float64Array(vectors.length);
  const slack = yes.map((positive) => 0.5 / (options.cost * (positive ? (options.positiveWeight ?? 1) : 1)));
  const squares = vectors.map(({ values }, index) => {
    let sum = 1 + (slack[index] as number);
    for (const value of values) sum += value * value;
    return sum;
  });
  const order = Int32Array.from(vectors.keys());
  const below = shuffler(1);
  for (let round = 0; round < (options.rounds ?? 30); round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = below(at + 1);
      const held = order[at] as number;
      order[at] = order[other] as number;
      order[other] = held;
    }
    let worst = 0;
    for (const index of order) {
      const { features, values } = vectors[index] as Vector;
      const sign = yes[index] ? 1 : -1;
      let margin = weights[size] as number;
      for (let at = 0; at < features.length; at++)
        margin += (weights[features[at] as number] as number) * (values[at] as number);
      const alpha = alphas[index] as number;
      const gradient = sign * margin - 1 + alpha * (slack[index] as number);
      if (alpha === 0 && gradient >= 0) continue;
      worst = Math.max(worst, Math.abs(gradient));
      const next = Math.max(0, alpha - gradient / (squares[index] as number));
      const step = (next - alpha) * sign;
      if (step === 0) continue;
      alphas[index] = next;
      for (let at = 0; at < features.length; at++) {
        const feature = features[at] as number;
        weights[feature] = (weights[feature] as number) + step * (values[at] as number);
      }
      weights[size] = (weights[size] as number) + step;
    }
    if (worst < 0.05) break;
  }
  return weights;
}

/** How far on the positive side a vector lies. */
export function decide(weights: Float32Array, { features, values }: Vector): number {
  let margin = weights[weights.length - 1] as number;
  for (let at = 0; at < features.length; at++)
    margin += (weights[features[at] as number] as number) * (values[at] as number);
  return margin;
}
