import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from '@playwright/test';
import { zxyToTileId } from 'pmtiles';

/** One pixel of ochre. */
export const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNcFiXwHwAFIgI1rvPSEAAAAABJRU5ErkJggg==',
  'base64',
);

export interface TileServer {
  readonly origin: string;
  readonly asked: string[];
  close(): Promise<void>;
}

/** Somebody else's tiles, on a port of their own. */
export async function serveTiles(): Promise<TileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(TILE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A PMTiles archive (version 3) that has the same picture for every tile of one zoom. https://github.com/protomaps/PMTiles */
export function pmtiles(zoom: number): Buffer {
  const HEADER = 127;
  const directory = Buffer.concat([
    varint(1),
    varint(zxyToTileId(zoom, 0, 0)),
    varint(4 ** zoom),
    varint(TILE.length),
    varint(1),
  ]);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const parts = [
    [HEADER, directory.length],
    [HEADER + directory.length, metadata.length],
    [0, 0],
    [HEADER + directory.length + metadata.length, TILE.length],
    [4 ** zoom, 1],
  ].flat();
  parts.forEach((value, i) => {
    header.writeBigUInt64LE(BigInt(value), 8 + i * 8);
  });
  header.writeBigUInt64LE(1n, 88);
  // Clustered; nothing compressed; PNG; one zoom.
  header.set([1, 1, 1, 2, zoom, zoom], 96);
  for (const [at, degrees] of [
    [102, -180],
    [106, -85],
    [110, 180],
    [114, 85],
  ] as const) {
    header.writeInt32LE(degrees * 1e7, at);
  }
  return Buffer.concat([header, directory, metadata, TILE]);
}

/** Answers with the part of an archive that is asked for. */
export function fulfillPart(route: Route, archive: Buffer): Promise<void> {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '') ?? [];
  const body = archive.subarray(Number(from), Number(to) + 1);
  const range = `bytes ${from}-${Number(from) + body.length - 1}/${archive.length}`;
  return route.fulfill({ status: 206, body, headers: { 'Content-Range': range, ETag: '"1"' } });
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}
