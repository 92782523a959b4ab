/** Next calls this once, before the server takes its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { startServing } = await import('./lib/server/start/start-serving');
  startServing();
}
