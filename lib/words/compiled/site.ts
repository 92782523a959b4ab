// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  nav: 'Site',
  how: 'How the maps are made',
  allStories: 'All stories',
  notFound: 'This page is not here',
  notFoundText: 'The address may be mistyped, or the story may have another name by now.',
} as const;
