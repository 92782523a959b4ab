import { readerMessages } from '@words/reader';
import { useCallback, useEffect, useMemo } from 'react';
import { PANELS } from '@/lib/story/view';
import { viewTitle } from '@/lib/words/view-title';
import { MapStage } from '../map/map-stage';
import { PrintFront } from '../share/print-front';
import { useShare } from '../share/use-share';
import { PreferencesProvider } from '../story/preferences';
import { ReaderContext, UnnamedContext, ViewContext } from '../story/reader-context';
import { CopyLink } from './copy-link';
import { Header } from './header';
import { Layers } from './layers';
import { LazyPresentation } from './lazy-presentation';
import { MentionNavigationBar } from './mention-navigation-bar';
import { PassageSteps } from './mention-steps';
import { Notice } from './notice';
import { ReadAlongContext } from './read-along-context';
import styles from './reader.module.css';
import { useScrolling } from './scroll-to-passage';
import { SelectionCard } from './selection-card';
import { PanelContent, Tabs } from './tabs';
import { TimeLine } from './time-line';
import { useFollowText } from './use-follow-text';
import { useKeys } from './use-keys';
import { MentionNavigationContext, useMentionNavigation } from './use-mention-navigation';
import { type StoryMapProps, useStoryMap } from './use-story-map';

/** The reader's page: article and panels on one side, the map on the other, one view for both. */
export function Reader(props: StoryMapProps) {
  return (
    <PreferencesProvider>
      <ReaderPage {...props} />
    </PreferencesProvider>
  );
}

/** One element each, so that a moving map does not render them anew. */
const TABS = <Tabs />;
const MENTIONS = <MentionNavigationBar />;
const LAYERS = <Layers />;
const TIME = <TimeLine />;

function ReaderPage(props: StoryMapProps) {
  const { story } = props;
  const { store, query, state, root, said, offer, clear, onClick, reach, card, map, unnamed, overlapList } =
    useStoryMap(props, 'own');
  const { scene, change, choose, announce } = state;
  const { view } = store;
  const chooseFromNavigation = useCallback((id: string) => choose(id, 'walk'), [choose]);
  const navigation = useMentionNavigation(story, scene.selected, chooseFromNavigation);
  const readAlong = useFollowText(story, store);
  const sharing = useShare(story, change, announce);
  const { share, shareWords } = sharing;
  const keys = useMemo(
    () => ({
      ...navigation,
      stepStop: readAlong.step,
      readAlong: readAlong.toggle,
      present: () => story.stops.length > 0 && readAlong.present(true),
      share: shareWords,
    }),
    [navigation, readAlong, story, shareWords],
  );
  useKeys(keys);
  const aside = card.place === 'aside';
  useScrolling(story, store.parsed, aside && readAlong.state !== 'on');

  useEffect(() => {
    document.title = viewTitle(story, view);
  }, [story, view]);

  const { selected } = scene;
  const { place, head } = card;
  const selectionCard = useMemo(
    () =>
      selected && (
        <SelectionCard
          // In another place it is another element: moved, it would count as a shift of the page.
          key={`${selected.id} ${place}`}
          entity={selected}
          place={place}
          head={head}
          onClose={clear}
          foot={
            <>
              <PassageSteps entity={selected} />
              <CopyLink />
            </>
          }
        />
      ),
    [selected, place, head, clear],
  );

  return (
    <ReaderContext value={state}>
      <ViewContext value={view}>
        <MentionNavigationContext value={navigation}>
          <ReadAlongContext value={readAlong}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: takes over clicks on links, which keys make too */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
            <div
              ref={root}
              className={styles.page}
              data-reading={readAlong.state === 'on' || undefined}
              data-presenting={readAlong.presenting || undefined}
              onClick={onClick}
              {...reach}
            >
              <a className="skip-link" href="#column">
                {readerMessages.skipToText}
              </a>
              <Header onShare={share} />
              <PrintFront Qr={sharing.Qr} />
              <main className={styles.main} data-view={query} data-bare={props.initial.bare ? '' : undefined}>
                <div id="column" className={styles.column} tabIndex={-1}>
                  {TABS}
                  {PANELS.map((panel) => (
                    <div
                      key={panel}
                      id={`panel-${panel}`}
                      className={panel === 'article' ? styles.panel : `${styles.panel} supplemental`}
                      role="tabpanel"
                      // A scrolling region must be reachable by keyboard.
                      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
                      tabIndex={0}
                      aria-labelledby={`tab-${panel}`}
                      data-panel={panel}
                      data-scroller=""
                      // Reader modes look for the article from every panel, and leave out what is hidden.
                      hidden={panel !== 'article' && view.panel !== panel}
                      data-closed={(panel === 'article' && view.panel !== panel) || undefined}
                    >
                      <UnnamedContext value={unnamed}>
                        <PanelContent panel={panel} open={view.panel === panel} />
                      </UnnamedContext>
                    </div>
                  ))}
                  {aside && selectionCard}
                  {MENTIONS}
                </div>
                {readAlong.presenting && <LazyPresentation />}
                <div className={`${styles.map} supplemental`}>
                  <div ref={card.stage} className={styles.stage}>
                    <MapStage {...map} covered={readAlong.presenting ? null : map.covered} />
                    {!aside && selectionCard}
                  </div>
                  {LAYERS}
                  {TIME}
                </div>
              </main>
              {overlapList}
              {sharing.Button && <sharing.Button onShare={shareWords} />}
              {sharing.Dialog && (
                <sharing.Dialog onPrint={sharing.print} onModal={sharing.onModal} onClose={sharing.close} />
              )}
              <Notice parsed={store.parsed} said={said} offer={offer} host={sharing.modal} />
            </div>
          </ReadAlongContext>
        </MentionNavigationContext>
      </ViewContext>
    </ReaderContext>
  );
}
