'use client';

import { keptMessages } from '@words/kept';
import { offlineMessages } from '@words/reader';
import { useEffect, useState } from 'react';
import type { KeptStory } from '@/lib/offline/offline-list';
import { keptStories } from './cache-story-page';

/** The stories on this device, and a way to ask for the page again. */
export function KeptStories() {
  const [stories, setStories] = useState<readonly KeptStory[]>([]);
  useEffect(() => {
    let current = true;
    keptStories().then((found) => current && setStories(found));
    return () => {
      current = false;
    };
  }, []);
  return (
    <>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {offlineMessages.retry}
        </button>
      </p>
      {stories.length > 0 && (
        <>
          <p>{keptMessages.readBefore}</p>
          <ul>
            {stories.map(({ path, title }) => (
              <li key={path}>
                <a href={path} dir="auto">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
