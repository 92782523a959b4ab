const LONGEST_MS = 5_000;

/** Loads the page anew with its scripts: one that came wrong would otherwise come from the browser's cache again. */
export async function reloadAnew(): Promise<void> {
  const own = [...document.scripts].map(({ src }) => src).filter((src) => src.startsWith(location.origin));
  await Promise.allSettled(own.map((src) => fetch(src, { cache: 'reload', signal: AbortSignal.timeout(LONGEST_MS) })));
  location.reload();
}
