/** Reloads the page and asks the site itself for its scripts: a broken one may be kept under a name that never changes. The address holds the view. */
export async function reloadForUpdate(): Promise<void> {
  const named = document.querySelectorAll('script[src^="/_next/"], link[as="script"], link[rel="stylesheet"]');
  const addresses = [...named].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  await Promise.all([...new Set(addresses)].map((address) => fetch(address, { cache: 'reload' }).catch(() => null)));
  location.reload();
}
