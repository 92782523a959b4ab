// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  title: 'Something went wrong here',
  text: 'The page could not be shown. Nothing that you did is lost: the link still holds it.',
  whole: 'Dateline could not show this page',
  retry: 'Try again',
  allStories: 'All stories',
} as const;
