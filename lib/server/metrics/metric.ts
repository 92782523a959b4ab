type Labels = Readonly<Record<string, string>>;

/** One metric, in the text format of Prometheus. */
interface Metric {
  text(): string;
}

export class Counter implements Metric {
  readonly #values = new Map<string, number>();

  constructor(
    private readonly name: string,
    private readonly help: string,
  ) {}

  add(labels: Labels = {}, by = 1): void {
    const key = written(labels);
    this.#values.set(key, (this.#values.get(key) ?? 0) + by);
  }

  text(): string {
    const lines = [...this.#values].map(([labels, value]) => `${this.name}${labels} ${value}`);
    return [...head(this.name, 'counter', this.help), ...lines].join('\n');
  }
}

/** A number that is asked for when it is read. */
export class Gauge implements Metric {
  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly read: () => number,
  ) {}

  text(): string {
    return [...head(this.name, 'gauge', this.help), `${this.name} ${this.read()}`].join('\n');
  }
}

interface Series {
  readonly counts: number[];
  sum: number;
  count: number;
}

export class Histogram implements Metric {
  readonly #series = new Map<string, { readonly labels: Labels; readonly series: Series }>();

  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly bounds: readonly number[],
  ) {}

  observe(labels: Labels, value: number): void {
    const key = written(labels);
    const known = this.#series.get(key) ?? { labels, series: { counts: this.bounds.map(() => 0), sum: 0, count: 0 } };
    this.#series.set(key, known);
    const { series } = known;
    series.sum += value;
    series.count++;
    this.bounds.forEach((bound, i) => {
      if (value <= bound) series.counts[i] = (series.counts[i] ?? 0) + 1;
    });
  }

  text(): string {
    const lines = [...this.#series.values()].flatMap(({ labels, series: { counts, sum, count } }) => [
      ...this.bounds.map((bound, i) => `${this.name}_bucket${written({ ...labels, le: String(bound) })} ${counts[i]}`),
      `${this.name}_bucket${written({ ...labels, le: '+Inf' })} ${count}`,
      `${this.name}_sum${written(labels)} ${sum}`,
      `${this.name}_count${written(labels)} ${count}`,
    ]);
    return [...head(this.name, 'histogram', this.help), ...lines].join('\n');
  }
}

const head = (name: string, type: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}
