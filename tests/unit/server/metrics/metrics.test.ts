import { describe, expect, it } from 'vitest';
import { Counter, createMetrics, exposition, Histogram } from '@/lib/server/metrics/metrics';

/** A line of Prometheus' text format: a comment, or a name, labels and a number. */
const LINE =
  /^(?:# (?:HELP [a-z_]+ .+|TYPE [a-z_]+ (?:counter|gauge|histogram))|[a-z_]+(?:\{[a-z]+="(?:[^"\\]|\\["\\n])*"(?:,[a-z]+="(?:[^"\\]|\\["\\n])*")*\})? -?[\d.]+(?:e-?\d+)?)$/;

describe('metrics', () => {
  it('are lines of the text format, each metric with its kind', () => {
    const metrics = createMetrics();
    metrics.requests.add({ route: 'view', method: 'GET', status: '200' });
    metrics.seconds.observe({ route: 'view' }, 0.03);
    metrics.waiting.pictures = 3;
    const lines = exposition(metrics).trimEnd().split('\n');
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
    expect(lines).toContain('dateline_requests_total{route="view",method="GET",status="200"} 1');
    expect(lines).toContain('dateline_picture_queue 3');
    expect(lines.filter((line) => line.startsWith('# TYPE')).length).toBeGreaterThan(9);
  });

  it('count what fell under each bound, and everything under the last', () => {
    const histogram = new Histogram('took', 'Took.', [0.1, 1]);
    for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe({}, value);
    expect(histogram.text().split('\n').slice(2)).toEqual([
      'took_bucket{le="0.1"} 2',
      'took_bucket{le="1"} 3',
      'took_bucket{le="+Inf"} 4',
      'took_sum 7.65',
      'took_count 4',
    ]);
  });

  it('write any label in quotes that hold', () => {
    const counter = new Counter('n', 'N.');
    counter.add({ route: 'a"b\\c\nd' });
    expect(counter.text().split('\n').slice(2)).toEqual(['n{route="a\\"b\\\\c\\nd"} 1']);
  });
});
