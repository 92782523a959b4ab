import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers in the site's place, or says false to have the site answer. What is never ended hangs. */
export type Mood = (path: string, response: ServerResponse) => boolean;

export interface MoodySite {
  readonly url: string;
  /** Where the site itself is, and how what stands before it feels. */
  behave(change: { readonly mood?: Mood; readonly site?: string }): void;
  close(): Promise<void>;
}

/**
 * Stands before the site and answers for it when a test says so. A browser's worker asks for pages past all that a test can put into
 * a page; here it cannot.
 */
export async function serveMoodySite(first: string): Promise<MoodySite> {
  const even: Mood = () => false;
  let now = { mood: even, site: first };
  const server = createServer((asked, response) => {
    const { url = '/', method, headers } = asked;
    if (now.mood(url, response)) return;
    const passed = request(new URL(url, now.site), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave(change) {
      now = { mood: change.mood ?? even, site: change.site ?? now.site };
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
