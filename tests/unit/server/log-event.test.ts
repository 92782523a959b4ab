import { afterEach, describe, expect, it, vi } from 'vitest';
import { logEvent, logProblem } from '@/lib/server/log-event';

const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
afterEach(() => written.mockClear());
const lines = () => written.mock.calls.map(([text]) => String(text));

describe('the log', () => {
  it('is one line of JSON an event', () => {
    logEvent('started', { port: 3000 });
    logProblem('It failed\nbadly', new Error('no\nway'));
    const [started = '', problem = ''] = lines();
    expect([started, problem].map((line) => line.split('\n').length)).toEqual([2, 2]);
    expect(JSON.parse(started)).toMatchObject({ level: 'info', event: 'started', port: 3000 });
    expect(JSON.parse(problem)).toMatchObject({ level: 'error', event: 'problem', message: 'It failed\nbadly' });
    expect(JSON.parse(problem).cause).toContain('no\nway');
  });

  it('does not say what a reader looked at: of an address it holds the path alone', () => {
    logProblem('Failed to handle request for /stories/a?v=1&s=someone', new Error('GET http://h/stories/a?s=someone.'));
    expect(lines().join()).toContain('/stories/a?…');
    expect(lines().join()).not.toContain('someone');
  });
});
