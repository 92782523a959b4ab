import { expect, it } from 'vitest';
import { letterWarnings } from '../../../tools/letter-warnings';
import { filesOfStory, SCRIPT_WORDS } from '../../fixtures/script-stories';
import { articleText, storyJson } from '../compile/fixture';

it.each(SCRIPT_WORDS.filter(({ lang }) => lang !== 'en'))(
  'a story in $lang has no letter without a font',
  async (words) => {
    const { articleText: text, story } = filesOfStory(words);
    expect(await letterWarnings(text, JSON.stringify(story))).toEqual([]);
  },
);

it('each letter that no font has is warned of once, with its first place and its code point', async () => {
  const story = JSON.parse(storyJson);
  story.entities[2].name = 'Oslo ꯃꯅ ꯃ';
  story.sources[0].title = 'ꯃ \u{e000}';
  const file = JSON.stringify(story);
  const column = (words: string) => file.indexOf(words) + 1;
  expect(await letterWarnings(`${articleText}ꯃ 𐲌`, file)).toEqual([
    'article.txt line 5: warning: no font of the pictures has "ꯃ" U+ABC3, also in 2 more places [letter-without-font]',
    'article.txt line 5: warning: no font of the pictures has "𐲌" U+10C8C [letter-without-font]',
    `story.json line 1, column ${column('"ꯃ \u{e000}"')}, source "gazetteer", title: warning: no font of the pictures has "\ue000" U+E000 [letter-without-font]`,
    `story.json line 1, column ${column('"Oslo ꯃ')}, entity "oslo", name: warning: no font of the pictures has "ꯅ" U+ABC5 [letter-without-font]`,
  ]);
});
