import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseHash } from './lib/server/base-hash.mjs';
import { compiledFolder, languageOfBuild } from './tools/words.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The address of the base map that this build holds; no other may be cached for ever. */
const basemap = baseHash(root);
/** @type {string[]} */
const basemapNames = JSON.parse(readFileSync(`${root}data/basemap/manifest.json`, 'utf8')).files.map(
  (/** @type {{ name: string }} */ { name }) => name,
);
const wholeFiles = basemapNames.filter((name) => !name.includes('/'));
const countries = new Set(basemapNames.filter((name) => name.includes('/')).map((name) => name.split(/[/.]/)[1]));
const basemapFiles = `${wholeFiles.join('|')}|(?:detail|divisions)-(?:${[...countries].join('|')})\\.json`;
const gazetteer = createHash('sha256')
  .update(readFileSync(`${root}data/gazetteer/manifest.json`))
  .digest('hex')
  .slice(0, 12);
/** English is where tsconfig.json has it. docs/translating.md */
const language = languageOfBuild();
/** @type {Record<string, string>} */
const words = language === 'en' ? {} : { '@words/*': `./${compiledFolder(language)}/*` };

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // lib/server/http compresses: Next would send the headers before a page, and so its policy, is known.
  compress: false,
  // What to preload stands in the page. As a header it would depend on how far rendering had come, and two servers would differ.
  reactMaxHeadersLength: 0,
  images: { unoptimized: true },
  // `npm run check` checks the types of everything, tests too; a build checks nothing twice.
  typescript: { ignoreBuildErrors: true },
  // Metadata in <head> for every reader and robot, not only for the listed ones.
  htmlLimitedBots: /.*/,
  // A folder that serves without this one: tools/standalone.mjs adds what a trace cannot see.
  output: 'standalone',
  turbopack: { root, resolveAlias: { leaflet: './components/map/leaflet-parts.ts', ...words } },
  experimental: {
    // Serving writes nothing: a read-only system will do, and no address that somebody makes up fills a disk.
    isrFlushToDisk: false,
    // A story is where readers come in, and mostly all they open: what its page needs comes in as few files as can be.
    cssChunking: { type: 'graph', requestCost: 1_000_000, weightDistribution: 0 },
    turbopackChunking: {
      firstPageLoadPriority: 1,
      maxChunkCountPerGroup: 1,
      minChunkSize: 5_000_000,
      maxMergeChunkSize: 10_000_000,
      requestCost: 10_000_000,
    },
  },
  outputFileTracingRoot: root,
  redirects: async () => [
    { source: '/stories/:slug/(view|bare)', destination: '/stories/:slug', permanent: true },
    { source: '/embed/:slug/view', destination: '/embed/:slug', permanent: true },
  ],
  rewrites: async () => ({
    // Before the route of the files that are made with the build, which has none of these.
    beforeFiles: [
      {
        source: '/basemap/:hash/names-:tile(\\d+-\\d+-\\d+).json',
        destination: '/basemap/names/:hash/:tile',
      },
      {
        source: '/basemap/:hash/water-:id([a-z0-9-]+).json',
        destination: '/basemap/waters/:hash/:id',
      },
    ],
  }),
  headers: async () => [
    // A new worker is found at the next visit, whatever caches stand between.
    { source: '/worker.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    { source: '/(offline|fault)', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] },
    {
      source: '/studio/:path*',
      headers: [
        { key: 'X-Robots-Tag', value: 'noindex' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
    { source: '/embed/:path*', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] },
    {
      source: `/gazetteer/${gazetteer}/:file(places.bin|english.bin)`,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    {
      source: `/basemap/${basemap}/:file(${basemapFiles})`,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
};

export default config;
