import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Somebody else's page, on a port of its own, with a map of ours in its middle. */
export function serveHostPage(site: string, embed: string): Promise<HostPage> {
  return servePage(`<!doctype html><html lang="en"><title>Somebody’s page</title>
<script src="${site}/embed.js" async></script>
<h1>Somebody’s page</h1><div style="height: 200px"></div>
<iframe id="map" title="A map" width="720" height="300" src="${site}${embed}"></iframe>
<iframe id="stranger" title="A stranger" srcdoc="Somebody else"></iframe>
<iframe id="whole" title="A whole page" src="${site}/about"></iframe>
<div style="height: 3000px"></div>`);
}

/** Somebody else's page whose frame has these attributes, as `sandbox`. */
export function serveFrame(site: string, embed: string, attributes: string): Promise<HostPage> {
  return servePage(`<!doctype html><html lang="en"><title>Somebody’s page</title><h1>Somebody’s page</h1>
<iframe id="map" title="A map" width="720" height="480" ${attributes} src="${site}${embed}"></iframe>`);
}

async function servePage(page: string): Promise<HostPage> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
