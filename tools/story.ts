import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countIssues, formatIssue, type Issues } from '../lib/compile/issue';
import { storyJsonSchema } from '../lib/compile/schema';
import { readStory, storiesFolder, storySlugs } from '../lib/server/read-story';
import { addEntity } from './add-entity';
import { ADDABLE } from './entity-fields';
import { letterWarnings } from './letter-warnings';
import { migrateStories } from './migrate-story';
import { type NewStory, newStory } from './new-story';
import { endWithOutput } from './output.mjs';
import { reanchorStory } from './reanchor-story';
import { firstViewWarnings, stopWarnings } from './stop-warnings';
import { setStoryState } from './story-state';
import { suggestCommand } from './suggest-command';

const USAGE = `usage: npm run story -- check [slug]   every problem of one story or all; exits 1 if there is one
       npm run story -- add <slug> <kind> "<words>" [options]
                                       writes an entity for these words of the text; kinds: ${ADDABLE.join(', ')};
                                       where the words repeat, --paragraph N, --prefix, --suffix or --all;
                                       --name, --id, --layer, --when DATE; where it is: --at ID, --country NOR, --lonlat LON,LAT;
                                       place, event, organisation: --type; person: --role; group: --members ID,ID;
                                       figure: --value N --unit WORDS --what WORDS; statement: --speaker ID;
                                       flow: --from ID --to ID --measure money|people|goods|… --what WORDS
       npm run story -- reanchor <slug> [--old FILE]
                                       after an edit of article.txt: finds the passages again, lists those that
                                       need a person; FILE is the text as it was, which helps where words repeat
       npm run story -- draft <slug>   makes a story a draft: in no list, but open to whoever has its address
       npm run story -- publish <slug> publishes a draft that has no problem
       npm run story -- new <slug> --text FILE [--date YYYY-MM-DD] [--lang TAG]
                                       a new story from a text, with what it names already marked;
                                       without --lang, its language is recognised
       npm run -s story -- suggest     reads articles, one JSON object a line: { "id", "text", "lang"?, "date"? };
                                       writes what each names and says, one line each
       npm run -s story -- suggest --text FILE [--date YYYY-MM-DD] [--lang TAG]
                                       the same for one text, for people to read
       npm run story -- migrate [slug]   rewrites a story of format 1, or all, to format 2
       npm run story -- schema         writes docs/story.schema.json`;

const TEXT = { type: 'string' } as const;
const ADD_OPTIONS = {
  ...{
    name: TEXT,
    id: TEXT,
    layer: TEXT,
    paragraph: TEXT,
    prefix: TEXT,
    suffix: TEXT,
    all: { type: 'boolean' as const },
  },
  ...{
    at: TEXT,
    country: TEXT,
    lonlat: TEXT,
    type: TEXT,
    when: TEXT,
    role: TEXT,
    members: TEXT,
    value: TEXT,
    unit: TEXT,
  },
  ...{ from: TEXT, to: TEXT, measure: TEXT, what: TEXT, speaker: TEXT },
} as const;

endWithOutput();
process.exitCode = await main(process.argv.slice(2));

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'check' && rest.length <= 1) return check(rest[0]);
  if (command === 'migrate' && rest.length <= 1) return migrateStories(rest[0]);
  if (command === 'new') return make(rest);
  if (command === 'add') return add(rest);
  if (command === 'reanchor') return moveAll(rest);
  if ((command === 'draft' || command === 'publish') && rest.length === 1) return setState(command, rest[0] ?? '');
  if (command === 'suggest') return suggestCommand(rest, USAGE);
  if (command === 'schema' && rest.length === 0) {
    writeFileSync('docs/story.schema.json', storyJsonSchema());
    console.log('docs/story.schema.json written');
    return 0;
  }
  console.error(USAGE);
  return 2;
}

async function setState(command: 'draft' | 'publish', slug: string): Promise<number> {
  const set = await setStoryState(slug, command === 'draft' ? 'draft' : 'published');
  if (set.ok) {
    console.log(command === 'draft' ? `${slug}: a draft, in no list` : `${slug}: published`);
    return 0;
  }
  printIssues(slug, set.error);
  console.log(`${slug}: not changed`);
  return 1;
}

async function add(args: readonly string[]): Promise<number> {
  const given = readArgs(args, ADD_OPTIONS);
  const [slug, kind, words, ...more] = given?.positionals ?? [];
  if (!given || !slug || !kind || !words || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { paragraph, ...options } = given.values;
  const n = paragraph === undefined ? {} : { paragraph: Number(paragraph) };
  const added = await addEntity(slug, kind, words, { ...options, ...n });
  console.log(added.ok ? added.value : added.error);
  return added.ok ? check(slug) : 1;
}

/** After an edit of a text. */
async function moveAll(args: readonly string[]): Promise<number> {
  const given = readArgs(args, { old: { type: 'string' } });
  const [slug, ...more] = given?.positionals ?? [];
  if (!given || !slug || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const done = reanchorStory(slug, given.values.old);
  for (const line of done.ok ? done.value : done.error) console.log(line);
  return done.ok ? check(slug) : 1;
}

type ArgOptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function readArgs<const O extends ArgOptions>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

function printIssues(slug: string, issues: Issues): number {
  const count = countIssues(issues);
  for (const issue of issues) console.log(`${formatIssue(issue)} [${issue.code}]`);
  console.log(`${slug}: ${count} ${count === 1 ? 'problem' : 'problems'}`);
  return count;
}

async function make(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const made = await newStory(options);
  if (!made.ok) {
    console.error(made.error);
    return 1;
  }
  const code = await check(options.slug);
  console.log(made.value);
  console.log(`Next: fill in what says "To be filled in" in data/stories/${options.slug}/story.json.`);
  console.log(`It is a draft until you publish it: npm run story -- publish ${options.slug}`);
  return code;
}

function readOptions(args: readonly string[]): NewStory | null {
  try {
    const today = new Date().toISOString().slice(0, 10);
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { text: { type: 'string' }, date: { type: 'string', default: today }, lang: { type: 'string' } },
      allowPositionals: true,
    });
    const [slug, ...more] = positionals;
    const { text, date, lang } = values;
    return slug && text && more.length === 0 ? { slug, text, date, lang } : null;
  } catch {
    return null;
  }
}

async function check(slug: string | undefined): Promise<number> {
  const slugs = slug === undefined ? storySlugs() : [slug];
  let problems = 0;
  for (const one of slugs) {
    const result = await readStory(one);
    if (result.ok) {
      const { paragraphs, entities, layers } = result.value;
      const size = `${paragraphs.length} paragraphs, ${entities.length} entities, ${layers.length} layers`;
      const read = (file: string) => readFileSync(join(storiesFolder(), one, file), 'utf8');
      const warnings = [
        ...firstViewWarnings(result.value, read('story.json')),
        ...(await stopWarnings(result.value, read('story.json'))),
        ...(await letterWarnings(read('article.txt'), read('story.json'))),
      ];
      for (const warning of warnings) console.log(warning);
      const also = warnings.length > 0 ? `, ${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}` : '';
      console.log(`${one}: ${size}, ${result.value.isDraft ? 'a draft, ' : ''}0 problems${also}`);
    } else {
      problems += printIssues(one, result.error);
    }
  }
  if (slugs.length === 0) console.log(`no stories in ${storiesFolder()}`);
  return problems > 0 ? 1 : 0;
}
