/**
 * A decimal number without loss: `units / 10^scale`. Binary fractions cannot hold most of the numbers that a link writes
 * (1.005 is a little less than itself), so a half would be rounded now up, now down.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Plain digits with at most a minus and a point. Redundant zeros are read; `+`, exponents, hex and spaces are not. */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

export function parseDecimal(text: string): Decimal | null {
  const [, minus, whole, fraction = ''] = PLAIN.exec(text) ?? [];
  if (whole === undefined) return null;
  const units = BigInt(whole + fraction);
  return { units: minus ? -units : units, scale: fraction.length };
}

/** The shortest decimal that stands for this number, which is what a reader would write for it. */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) return { units: 0n, scale: 0 };
  return parseDecimal(String(value)) ?? fromExponent(value);
}

/** `String` writes numbers from 1e21 up, which are whole, and below 1e-6, which no link can tell from 0, with an exponent. */
function fromExponent(value: number): Decimal {
  return { units: Math.abs(value) < 1 ? 0n : BigInt(value), scale: 0 };
}

/** The whole number nearest to `decimal × factor`, halves away from zero. */
export function roundTimes({ units, scale }: Decimal, factor: bigint): bigint {
  const product = (units < 0n ? -units : units) * factor;
  const divisor = 10n ** BigInt(scale);
  const rounded = (2n * product + divisor) / (2n * divisor);
  return units < 0n ? -rounded : rounded;
}

export function isWithin({ units, scale }: Decimal, low: bigint, high: bigint): boolean {
  const one = 10n ** BigInt(scale);
  return units >= low * one && units <= high * one;
}
