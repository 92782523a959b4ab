// What the measured pages put on their window: flows-page.ts, base-map-page.ts, and scripts that page-rows.mjs adds.

/** How much an entry of the kind `layout-shift` has moved. */
interface PerformanceEntry {
  readonly value?: number;
}

interface Window {
  run(what: 'check', points: readonly number[][]): [found: unknown, looked: unknown][];
  run(what: string, value: unknown): void;
  start(who: string, count: number): Promise<void>;
  arcs(count: number): { ours: number; turf: number };
  bytes(count: number): number;
  dashes(count: number): Record<'ours' | 'redrawn' | 'hairlines', number[]>;
  measure(who: string): Promise<import('./base-map-page').Times>;
  sights: Record<string, number | null>;
  shift: number;
}
