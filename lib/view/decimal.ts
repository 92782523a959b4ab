/**
 * An exact decimal number: `units / 10^scale`. Binary fractions cannot hold most of the numbers that a link writes
 * (1.005 is a little less than itself), so halves would sometimes be rounded up and sometimes down.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Accepts digits with an optional minus and point. Redundant zeros are allowed; `+`, exponents, hex and spaces are not. */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

export function parseDecimal(text: string): Decimal | null {
  const [, minus, whole, fraction = ''] = PLAIN.exec(text) ?? [];
  if (whole === undefined) return null;
  const units = BigInt(whole + fraction);
  return { units: minus ? -units : units, scale: fraction.length };
}

/** The shortest decimal that is read as this number, which is what a person would write. */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) return { units: 0n, scale: 0 };
  return parseDecimal(String(value)) ?? fromExponent(value);
}

/** `String` uses an exponent from 1e21 up, where numbers are whole, and below 1e-6, which no link can tell from 0. */
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
