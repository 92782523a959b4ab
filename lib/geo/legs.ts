/** From each point to the next. */
export function legsOf<T>(points: readonly T[]): readonly (readonly [T, T])[] {
  return points.slice(1).map((point, i) => [points[i] as T, point]);
}
