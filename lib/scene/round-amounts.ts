/** Two or three amounts for a scale: the roundest that is no more than the greatest, and its tenth or fifth parts. */
export function roundAmounts(most: number): readonly number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [];
  const power = 10 ** Math.floor(Math.log10(most));
  const first = [5, 2, 1].map((step) => step * power).find((amount) => amount <= most * (1 + 1e-9)) ?? power;
  return [first, first / 10];
}
