// Written by tools/words.mjs from the catalogue; change that.
export const siteMessages = {
  name: 'Dateline',
  home: 'Dateline, all stories',
  nav: 'Site',
  how: 'How the maps are made',
  allStories: 'All stories',
  notFound: 'This page is not here',
  notFoundText: 'The address may be mistyped, or the story may have another name by now.',
} as const;

export const faultMessages = {
  title: 'Something went wrong here',
  text: 'The page could not be shown. Nothing that you did is lost: the link still holds it.',
  whole: 'Dateline could not show this page',
  retry: 'Try again',
  allStories: 'All stories',
} as const;
