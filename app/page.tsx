import { libraryMessages } from '@words/site';
import type { Metadata } from 'next';
import styles from '@/components/ui/library.module.css';
import { SiteHeader } from '@/components/ui/plain-page';
import { StoryCard } from '@/components/ui/story-card';
import { loadStories } from '@/lib/server/load-story';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function LibraryPage() {
  const stories = await loadStories();
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
          {stories.map((story) => (
            <li key={story.slug}>
              <StoryCard story={story} />
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
