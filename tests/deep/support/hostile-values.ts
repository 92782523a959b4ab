import { pick } from './random';

/** Values that have broken programs before; none may break this one. */
export const HOSTILE_VALUES: readonly string[] = [
  '',
  ' ',
  '%',
  '%2',
  '%00',
  '\u0000',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '..%2f..%2f',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('x')",
  'NaN',
  'Infinity',
  '-0',
  '1e308',
  '1e999',
  '0x10',
  '٣',
  '9'.repeat(400),
  'a'.repeat(1900),
  '~'.repeat(300),
  '/'.repeat(300),
  '\u202eabc',
  '\ud800',
  '👩‍👩‍👧',
  '[]',
  '{}',
  'null',
  'undefined',
  '\r\nSet-Cookie: x=1',
  '0/0/0',
  '99/91/181',
  '4/NaN/66',
  '4//66',
  '2025-02-30',
  '2025/2024',
  '+2025',
];

/** A good value with something done to it. */
export function spoiled(random: () => number, good: string): string {
  const at = Math.floor(random() * (good.length + 1));
  return pick(random, [
    good.slice(0, at),
    good.slice(at),
    good.slice(0, at) + pick(random, HOSTILE_VALUES) + good.slice(at),
    good + good,
    [...good].reverse().join(''),
    good.toUpperCase(),
    good.replaceAll('/', '~'),
    `${good}~${pick(random, HOSTILE_VALUES)}`,
    pick(random, HOSTILE_VALUES),
  ]);
}
