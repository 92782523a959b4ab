import { writeFileSync } from 'node:fs';
import { readStory, storiesFolder, storySlugs } from '../lib/server/read-story';
import { formatIssue } from '../lib/story/issue';
import { storyJsonSchema } from '../lib/story/story-json-schema';

const USAGE = `usage: npm run story -- check [slug]   every problem of one story or all; exits 1 if there is one
       npm run story -- schema         writes docs/story.schema.json`;

process.exitCode = await main(process.argv.slice(2));

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'check' && rest.length <= 1) return check(rest[0]);
  if (command === 'schema' && rest.length === 0) {
    writeFileSync('docs/story.schema.json', storyJsonSchema());
    console.log('docs/story.schema.json written');
    return 0;
  }
  console.error(USAGE);
  return 2;
}

async function check(slug: string | undefined): Promise<number> {
  const slugs = slug === undefined ? storySlugs() : [slug];
  let problems = 0;
  for (const one of slugs) {
    const result = await readStory(one);
    if (result.ok) {
      const { paragraphs, entities, layers } = result.value;
      const size = `${paragraphs.length} paragraphs, ${entities.length} entities, ${layers.length} layers`;
      console.log(`${one}: ${size}, 0 problems`);
    } else {
      problems += result.issues.length;
      for (const issue of result.issues) console.log(`${formatIssue(issue)} [${issue.code}]`);
      console.log(`${one}: ${result.issues.length} ${result.issues.length === 1 ? 'problem' : 'problems'}`);
    }
  }
  if (slugs.length === 0) console.log(`no stories in ${storiesFolder()}`);
  return problems > 0 ? 1 : 0;
}
