import { allFakers } from '@faker-js/faker';
import nlp from 'compromise';
import { nameKey } from '../../lib/suggest/name-key.mjs';
import { WORD } from '../../lib/suggest/word-flags.mjs';

/** Tags of compromise for what is a name. Other words of its lexicon are common ones. */
const NAME_TAGS = new Set([
  'Person',
  'FirstName',
  'MaleName',
  'FemaleName',
  'LastName',
  'ProperNoun',
  'Place',
  'City',
  'Country',
  'Region',
  'Demonym',
  'Organization',
  'SportsTeam',
  'School',
  'Company',
  'Month',
  'WeekDay',
  'Acronym',
  'Honorific',
]);
const FIRST_TAGS = new Set(['FirstName', 'MaleName', 'FemaleName']);
const CAPITAL = /^\p{Lu}[\p{Script=Latin}\p{M}'’-]+$/u;

/** What English words are: common ones, first names, surnames; by folded form, with the flags of each. */
export function buildWords() {
  const flags = new Map();
  const add = (word, flag) => {
    const key = nameKey(word);
    if (key.length > 1 && !key.includes(' ')) flags.set(key, (flags.get(key) ?? 0) | flag);
  };
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    const all = [tags].flat();
    if (all.some((tag) => FIRST_TAGS.has(tag))) add(word, WORD.first);
    else if (all.includes('LastName')) add(word, WORD.last);
    else if (!all.some((tag) => NAME_TAGS.has(tag))) add(word, WORD.common);
  }
  for (const { rawDefinitions } of Object.values(allFakers)) {
    const { first_name: first = {}, last_name: last = {} } = rawDefinitions?.person ?? {};
    for (const name of Object.values(first).flat()) if (CAPITAL.test(name)) add(name, WORD.first);
    for (const name of Object.values(last).flat()) if (CAPITAL.test(name)) add(name, WORD.last);
  }
  return [...flags].sort(([a], [b]) => (a < b ? -1 : 1));
}
