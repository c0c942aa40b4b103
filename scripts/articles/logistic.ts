/** One example to learn from: feature values, whether it is of the class, and how much it counts. */
export interface Example {
  x: readonly number[];
  y: boolean;
  weight: number;
}

/** Solves A d = g for a symmetric positive A (row-major, n × n) by Cholesky's decomposition. */
function solve(matrix: Float64Array, g: Float64Array): Float64Array {
  const n = g.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / lower[j * n + j]!;
    }
  }
  const d = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = g[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * d[k]!;
    d[i] = sum / lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = d[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i]! * d[k]!;
    d[i] = sum / lower[i * n + i]!;
  }
  return d;
}

/**
 * Logistic regression with an L2 penalty, by Newton's method. Returns the bias, then a weight for each feature. The same
 * examples give the same weights to the last digit that is printed.
 */
export function learn(examples: readonly Example[], penalty: number, rounds = 12): number[] {
  const n = (examples[0]?.x.length ?? 0) + 1;
  const w = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    const hessian = new Float64Array(n * n);
    const gradient = new Float64Array(n);
    for (const { x, y, weight } of examples) {
      const at = [0];
      const value = [1];
      let z = w[0]!;
      x.forEach((v, i) => {
        if (v === 0) return;
        z += w[i + 1]! * v;
        at.push(i + 1);
        value.push(v);
      });
      const p = 1 / (1 + Math.exp(-z));
      for (let a = 0; a < at.length; a++) {
        const va = value[a]!;
        gradient[at[a]!]! += ((y ? 1 : 0) - p) * weight * va;
        const scaled = p * (1 - p) * weight * va;
        for (let b = 0; b <= a; b++) hessian[at[a]! * n + at[b]!]! += scaled * value[b]!;
      }
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) hessian[j * n + i] = hessian[i * n + j]!;
      hessian[i * n + i]! += i ? penalty : 1e-6;
      if (i) gradient[i]! -= penalty * w[i]!;
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < n; i++) {
      w[i]! += step[i]!;
      largest = Math.max(largest, Math.abs(step[i]!));
    }
    if (largest < 1e-5) break;
  }
  return [...w];
}

/** Log-odds of `x` under learned weights. */
export const oddsOf = (weights: readonly number[], x: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * weights[i + 1]!, weights[0]!);

/** Which of `folds` parts an item falls into: by its name, so that adding a page moves no other. */
export function foldOf(name: string, folds: number): number {
  let hash = 2166136261;
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 8) % folds;
}
