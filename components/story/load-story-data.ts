import type { Story } from '@/lib/story/story';

/** Waits between attempts, in milliseconds; the last is repeated. */
const RETRY_MS = [500, 1000, 2000, 5000, 15_000];

const loading = new Map<string, Promise<Story>>();

/**
 * The story of a page, from the file that its HTML names. Never rejects: until the file comes, the page is the server's HTML, whose links work,
 * and an error would take that away.
 */
export function loadStoryData(address: string): Promise<Story> {
  const known = loading.get(address) ?? load(address);
  loading.set(address, known);
  return known;
}

async function load(address: string): Promise<Story> {
  for (let attempt = 0; ; attempt++) {
    try {
      // As it is preloaded: another mode would load it a second time.
      const response = await fetch(address, { credentials: 'same-origin' });
      if (response.ok) return (await response.json()) as Story;
    } catch {
      // No network, or not the whole file.
    }
    await pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0);
  }
}

/** Ends early when the network comes back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      removeEventListener('online', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, ms);
    addEventListener('online', goOn);
  });
}
