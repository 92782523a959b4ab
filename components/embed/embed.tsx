import { embedMessages } from '@words/embed';
import { type MouseEvent, useCallback } from 'react';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { copiedLinkQuery, storyHref } from '@/lib/view/serialize-view';
import { interfaceLangAttributes, langAttributes } from '@/lib/words/locale';
import { dateLabel } from '@/lib/words/time-label';
import { MapStage } from '../map/map-stage';
import { Layers } from '../reader/layers';
import { linkTarget } from '../reader/link-target';
import { Notice } from '../reader/notice';
import { SelectionCard } from '../reader/selection-card';
import { TimeLine } from '../reader/time-line';
import { type StoryMapProps, useStoryMap } from '../reader/use-story-map';
import { ReaderContext, ViewContext } from '../story/reader-context';
import { Logo } from '../ui/logo';
import styles from './embed.module.css';
import { useHostMessages } from './use-host-messages';

/** The reader's map alone, in a frame on somebody's page; the text is a link away. */
export function Embed(props: StoryMapProps) {
  const { story } = props;
  const {
    store,
    query,
    state,
    root,
    said,
    offer,
    clear,
    onClick: onLink,
    onReach,
    reach,
    card,
    map,
    overlapList,
  } = useStoryMap(props, 'none');
  const { view } = store;
  const { scene } = state;
  useHostMessages(root);

  const onClick = useCallback(
    (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      if (link && leadsOut(link, story, view)) {
        onReach(event);
        link.target = '_blank';
        link.rel = 'noopener';
      } else onLink(event);
    },
    [onLink, onReach, story, view],
  );
  return (
    <ReaderContext value={state}>
      <ViewContext value={view}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: takes over clicks on links, which keys make too */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div ref={root} className={styles.embed} onClick={onClick} {...reach}>
          <header className={styles.head}>
            <h1 {...langAttributes(story.lang, story.title)}>
              {story.isDraft && (
                <span className={styles.draft} {...interfaceLangAttributes(story.lang)}>
                  {embedMessages.draft}
                </span>
              )}
              {story.title}
            </h1>
            <a
              href={`${storyHref(story)}?${copiedLinkQuery(view, story)}`}
              target="_blank"
              rel="noopener"
              className={styles.open}
            >
              {embedMessages.open}
            </a>
          </header>
          <main className={styles.map} data-view={query} data-bare={props.initial.bare ? '' : undefined}>
            <div ref={card.stage} className={styles.stage}>
              <MapStage {...map} framed />
              {scene.selected && (
                <SelectionCard
                  key={`${scene.selected.id} ${card.place}`}
                  entity={scene.selected}
                  place={card.place}
                  head={card.head}
                  onClose={clear}
                />
              )}
            </div>
            <Layers />
            <TimeLine />
          </main>
          <footer className={styles.foot}>
            <span>{embedMessages.text({ publisher: story.article.publisher, date: dateLabel(story.date) })}</span>
            <span className={styles.made}>
              <Logo />
              {embedMessages.made}
            </span>
          </footer>
          {overlapList}
          <Notice parsed={store.parsed} said={said} offer={offer} />
        </div>
      </ViewContext>
    </ReaderContext>
  );
}

/**
 * Does a link lead out of the embed? What can be shown on its map stays here; the article's words, other panels and all other
 * pages open in a window of their own, as nothing but the embed may stand in the frame.
 */
function leadsOut(link: HTMLAnchorElement, story: Story, view: View): boolean {
  if (link.target) return true;
  if (link.dataset.choose) return false;
  const target = linkTarget(link, story, view);
  return target === null || target.panel !== view.panel || target.highlight !== null;
}
