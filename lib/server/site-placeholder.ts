/** Stands for the site's own address in pages that are made by the build, until one is sent. No host can have this name. */
export const SITE_PLACEHOLDER = 'https://site.invalid';
