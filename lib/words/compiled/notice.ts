// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  c: 'The link’s map position could not be read, so the story’s own is shown.',
  t: 'The link’s time could not be read, so all times are shown.',
  l: 'The link’s layers could not be read, so the story’s own are shown.',
  s: 'What the link had chosen could not be read, so nothing is chosen.',
  h: 'The words that the link highlights could not be read, so none are highlighted.',
  p: 'The link’s panel could not be read, so the article is shown.',
  b: 'The link’s choice of borders could not be read, so borders recognised by the UN are shown.',
  otherVersion: 'The link is of another version, so the story’s own view is shown.',
  tooLong: 'The link is too long to be read, so the story’s own view is shown.',
  unknownChoice: 'This story does not have what the link had chosen, so nothing is chosen.',
  unknownLayers: 'Some of the link’s layers are not in this story and were left out.',
  allUnknown: 'This story has none of the link’s layers, so the story’s own are shown.',
  lost: 'The words that the link highlights are not in the story, so none are highlighted.',
} as const;
