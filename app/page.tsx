import { libraryMessages } from '@words/site';
import type { Metadata } from 'next';
import styles from '@/components/ui/library.module.css';
import { LibraryPages, libraryHref } from '@/components/ui/library-pages';
import { SiteHeader } from '@/components/ui/plain-page';
import { StoryCard } from '@/components/ui/story-card';
import { loadLibrary } from '@/lib/server/load-story';
import { readPageNumber } from '@/lib/server/read-page-number';

/** Stories come and go while the server runs. */
export const dynamic = 'force-dynamic';

/** Stories of a page. */
const PAGE = 20;
/** Pictures in sight as the page opens. */
const IN_SIGHT = 2;

interface Props {
  readonly searchParams: Promise<{ readonly page?: string | string[] }>;
}

/** What is shown for a page's number: the last page for one that is too high. */
async function readPage({ searchParams }: Props) {
  const { newest } = await loadLibrary();
  const pages = Math.max(1, Math.ceil(newest.length / PAGE));
  const page = Math.min(pages, readPageNumber((await searchParams).page));
  const from = (page - 1) * PAGE;
  return { page, pages, from, stories: newest.slice(from, from + PAGE), count: newest.length };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await readPage(props);
  return {
    alternates: { canonical: libraryHref(page) },
    ...(page > 1 ? { title: libraryMessages.window({ heading: libraryMessages.heading, page }) } : {}),
  };
}

export default async function LibraryPage(props: Props) {
  const { page, pages, from, stories, count } = await readPage(props);
  return (
    <>
      <SiteHeader />
      <main className={styles.page}>
        <header className={styles.head}>
          <h1>{libraryMessages.heading}</h1>
          <p>{libraryMessages.lead}</p>
        </header>
        {stories.length === 0 && <p className={styles.none}>{libraryMessages.none}</p>}
        <ul>
          {stories.map((story, index) => (
            <li key={story.slug}>
              <StoryCard story={story} isFirst={index < IN_SIGHT} />
            </li>
          ))}
        </ul>
        <LibraryPages page={page} pages={pages} from={from} to={from + stories.length} count={count} />
      </main>
    </>
  );
}
