// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  under: ({ number }: { number: string | number }): string => `under ${number}`,
  percent: ({ number, unit }: { number: string | number; unit: string | number }): string => `${number}${unit}`,
  amount: ({ number, unit }: { number: string | number; unit: string | number }): string => `${number} ${unit}`,
  billionDollars: ({ number }: { number: string | number }): string => `$${number}bn`,
  millionDollars: ({ number }: { number: string | number }): string => `$${number}m`,
  dollars: ({ number }: { number: string | number }): string => `$${number}`,
  noData: 'no data',
  valueIn: ({ value, period }: { value: string | number; period: string | number }): string => `${value}, ${period}`,
  period: ({ part, year }: { part: string | number; year: string | number }): string => `${part} ${year}`,
  classUnder: ({ to }: { to: string | number }): string => `under ${to}`,
  classFrom: ({ from }: { from: string | number }): string => `${from} and more`,
  classBetween: ({ from, to }: { from: string | number; to: string | number }): string => `${from} to under ${to}`,
} as const;
