type StepHandler = (event: PopStateEvent) => void;

const handlers = new Set<StepHandler>();

// Added as this file is loaded, so before the router of the page adds its own: browsers call the listeners of a window in that order, also
// one that is for the capture phase. A page is hydrated when the data of its story is there, which is too late.
if (typeof window !== 'undefined') {
  addEventListener('popstate', (event) => {
    for (const handle of handlers) handle(event);
  });
}

/**
 * Hears of Back and Forward before anybody else.
 * @returns what ends it
 */
export function onHistoryStep(handler: StepHandler): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}
