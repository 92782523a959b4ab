import { Writable } from 'node:stream';
// The renderer that belongs to the React of Next's pages; `react-dom/server` would be one of another React, without hooks.
// @ts-expect-error: it has no types of its own; they are those of `react-dom/server`
import * as vendored from 'next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server';
import type { ReactNode } from 'react';

const { renderToPipeableStream } = vendored as typeof import('react-dom/server');

/** An element as HTML, when all of it is there. On the server only. */
export function renderElement(element: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const into = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks).toString());
        done();
      },
    });
    const { pipe } = renderToPipeableStream(element, {
      identifierPrefix: 'v',
      // A page is sent whole: no part of it need come later, by a script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => pipe(into),
      onShellError: reject,
      // What only browsers render says so by an error, whose digest stands in the HTML.
      onError: (error: unknown) => (error as { digest?: string } | null)?.digest,
    });
  });
}
