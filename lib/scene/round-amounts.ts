/** Two or three amounts for a scale: the roundest that is no more than the greatest, and its tenth or fifth parts. */
export function roundAmounts(max: number): readonly number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [];
  const power = 10 ** Math.floor(Math.log10(max));
  const first = [5, 2, 1].map((step) => step * power).find((amount) => amount <= max * (1 + 1e-9)) ?? power;
  return [first, first / 10];
}
