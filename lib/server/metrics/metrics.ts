import { Counter, Gauge, Histogram } from './metric';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export type Metrics = ReturnType<typeof createMetrics>;

/** Everything that is counted. Labels are of small, fixed sets: no address, query or story is one. */
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
