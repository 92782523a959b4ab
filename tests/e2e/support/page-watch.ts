import type { BrowserContext } from '@playwright/test';

/**
 * Collects what no page may do: errors on the console, warnings about hydration, uncaught errors and rejections, and
 * requests to anybody but our own server. `allowed` are patterns for lines that a test provokes on purpose.
 */
export function watchPages(context: BrowserContext, origin: string, allowed: readonly RegExp[] = []): string[] {
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!allowed.some((pattern) => pattern.test(fault))) faults.push(fault);
  };

  context.on('console', (message) => {
    const line = `console ${message.type()}: ${message.text()} (${message.location().url})`;
    if (message.type() === 'error') note(line);
    else if (message.type() === 'warning' && /hydrat|did not match/i.test(message.text())) note(line);
  });
  // Unhandled rejections arrive here too.
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol) || url.origin === origin) return;
    note(`outside request: ${request.url()}`);
  });
  return faults;
}
