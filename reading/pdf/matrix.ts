/** An affine map of the plane as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Six numbers, however they are listed; what is missing leaves the plane as it is. */
export function matrixOf(list: unknown): Matrix {
  const numbers =
    Array.isArray(list) || list instanceof Float32Array || list instanceof Float64Array
      ? Array.from(list)
      : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map(Number);
  return [a, b, c, d, e, f];
}

/** The map that first does n, then m. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Where a direction leads. */
export const along = ([a, b, c, d]: Matrix, x: number, y: number): readonly [x: number, y: number] => [
  a * x + c * y,
  b * x + d * y,
];
