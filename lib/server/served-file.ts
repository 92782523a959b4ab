import { type BasemapFile, type BasemapPart, readBasemapFile } from './basemap-files';
import { admin1File, detailFile } from './detail-files';

/** A base map file as it is sent: some are made of several files of `data/basemap`. */
export async function servedFile(name: BasemapFile | BasemapPart): Promise<string | Uint8Array<ArrayBuffer>> {
  if (name === 'admin1.json') return admin1File();
  const [, country] = /^detail-(.*)\.json$/.exec(name) ?? [];
  return country ? detailFile(country) : readBasemapFile(name);
}
