const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export type Metrics = ReturnType<typeof createMetrics>;

/**
 * Everything that is counted. Labels are of small, fixed sets: no address, query or story is one. By hand: prom-client has registers, push
 * gateways and clusters, of which nothing is needed.
 */
export function createMetrics() {
  /** Pictures that were asked for and are not drawn yet. */
  const waiting = { pictures: 0 };
  const memory = (part: 'rss' | 'heapUsed') => () => process.memoryUsage()[part];
  return {
    waiting,
    requests: new Counter('dateline_requests_total', 'Answered requests by route, method and status.'),
    seconds: new Histogram('dateline_request_seconds', 'From a request to its whole answer, by route.', SECONDS),
    cut: new Counter('dateline_requests_cut_total', 'Requests whose reader went away before the answer was whole.'),
    pictures: new Counter(
      'dateline_pictures_total',
      'Pictures that were asked for and not known, by outcome: drawn, refused, given-up or failed.',
    ),
    pictureCache: new Counter('dateline_picture_cache_total', 'Pictures that were asked for: hit, joined or miss.'),
    encodedCache: new Counter('dateline_encoded_cache_total', 'Bodies to be compressed: hit or miss.'),
    problems: new Counter('dateline_problems_total', 'Problems that were logged.'),
    pictureQueue: new Gauge('dateline_picture_queue', 'Pictures that wait or are being drawn.', () => waiting.pictures),
    memoryResident: new Gauge('process_resident_memory_bytes', 'Resident memory in bytes.', memory('rss')),
    memoryHeap: new Gauge('nodejs_heap_size_used_bytes', 'Used heap in bytes.', memory('heapUsed')),
    uptime: new Gauge('dateline_uptime_seconds', 'Seconds since the start.', () => process.uptime()),
  };
}

/** All of it in Prometheus' text format, version 0.0.4. */
export function exposition({ waiting: _, ...metrics }: Metrics): string {
  return `${Object.values(metrics)
    .map((metric) => metric.text())
    .join('\n')}\n`;
}

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
class Gauge implements Metric {
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

export type RouteClass =
  | 'library'
  | 'story'
  | 'view'
  | 'picture'
  | 'export'
  | 'embed'
  | 'basemap'
  | 'static'
  | 'feed'
  | 'health'
  | 'other';

const CLASSES: readonly (readonly [RegExp, RouteClass])[] = [
  [/^\/$/, 'library'],
  [/^\/stories\/[^/]+$/, 'story'],
  [/^\/stories\/[^/]+\/(?:picture\.(?:png|svg)|pictures\/[^/]+)$/, 'picture'],
  [/^\/stories\/[^/]+\/export\/[^/]+$/, 'export'],
  [/^\/embed\/[^/]+$/, 'embed'],
  [/^\/basemap\//, 'basemap'],
  [/^\/(?:_next\/static\/|fonts\/|[^/]+\.(?:js|svg|ico)$|offline\.json$)/, 'static'],
  [/^\/(?:feed\.xml|sitemap\.xml|robots\.txt|oembed)$/, 'feed'],
  [/^\/healthz$/, 'health'],
];

/** What kind of thing an address asks for; a small, fixed set, whatever is asked. */
export function routeClass(url: string): RouteClass {
  const [path = '/', query = ''] = url.split('?', 2);
  const found = CLASSES.find(([shape]) => shape.test(path))?.[1] ?? 'other';
  return found === 'story' && /(?:^|&)v=[^&]/.test(query) ? 'view' : found;
}
