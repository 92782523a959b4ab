'use client';

/** When even the layout fails: nothing of it can be used here. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Dateline could not show this page</h1>
          <p>
            <button type="button" onClick={reset}>
              Try again
            </button>
          </p>
          <p>
            <a href="/">All stories</a>
          </p>
        </main>
      </body>
    </html>
  );
}
