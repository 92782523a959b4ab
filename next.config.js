import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slugPattern, storyFolders } from './tools/story-folders.mjs';
import { compiledFolder, languageOfBuild } from './tools/words.mjs';

/** @typedef {{ type: 'header' | 'query', key: string, value?: string }} RouteCondition */

const root = fileURLToPath(new URL('.', import.meta.url));

/** Header and cache rules name the stories that exist, so that an unknown story's 404 is never publicly cached. */
const known = slugPattern(storyFolders(root));
/** The address of the base map that this build holds; no other may be cached for ever. */
const manifest = readFileSync(`${root}data/basemap/manifest.json`);
const basemap = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
/** @type {string[]} */
const basemapFiles = JSON.parse(manifest.toString()).files.map((/** @type {{ name: string }} */ { name }) => name);
/** @type {RouteCondition[]} */
const view = [{ type: 'query', key: 'v', value: '.+' }];
/** A request of Next's own. @type {RouteCondition[]} */
const own = [{ type: 'header', key: 'rsc' }];

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
  // A view link is answered by a page of its own, so that the bare story stays static. docs/architecture.md
  rewrites: async () => ({
    beforeFiles: [
      { source: '/stories/:slug', has: view, destination: '/stories/:slug/view' },
      { source: '/embed/:slug', has: view, destination: '/embed/:slug/view' },
      // The bare page as the build left it, with the site's own address put in. A page under development is not built.
      ...(process.env.NODE_ENV === 'production' && known
        ? [{ source: `/stories/${known}`, missing: own, destination: '/stories/:slug/bare' }]
        : []),
    ],
  }),
  redirects: async () => [
    { source: '/stories/:slug/(view|bare)', destination: '/stories/:slug', permanent: true },
    { source: '/embed/:slug/view', destination: '/embed/:slug', permanent: true },
  ],
  headers: async () => [
    // A new worker is found at the next visit, whatever caches stand between.
    { source: '/worker.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    { source: '/(offline|fault)', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] },
    { source: '/embed/:path*', headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] },
    {
      source: `/basemap/${basemap}/:file(${basemapFiles.join('|')})`,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    { source: '/stories/:slug', has: view, headers: [{ key: 'X-Robots-Tag', value: 'noindex' }] },
    ...(known
      ? [
          {
            source: `/(stories|embed)/${known}`,
            has: view,
            // A request that only pretends to be Next's own gets a redirect; it must not be cached for everyone.
            missing: own,
            headers: [{ key: 'Cache-Control', value: 'public, s-maxage=86400, stale-while-revalidate=604800' }],
          },
        ]
      : []),
  ],
};

export default config;
