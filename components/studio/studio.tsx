import { studioMessages } from '@words/studio';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '@/lib/geo/camera';
import { noDecisions } from '@/lib/studio/decisions';
import { actorThing, emptyThing, placelessThing, withOwnId } from '@/lib/studio/empty-thing';
import type { Thing } from '@/lib/studio/operation';
import { pencilThings } from '@/lib/studio/pencil-things';
import { nextOpen, reviewOf, STUDIO_STEPS, type StudioStep, studioStepOf } from '@/lib/studio/review';
import { storyFolder } from '@/lib/studio/story-folder';
import { accepting, acceptingAll, refusing, type Suggestion } from '@/lib/studio/suggestion';
import { languageOf } from '@/lib/words/locale';
import { usePreferences } from '../story/preferences';
import { CheckStep } from './check-step';
import { Decision, type Scope } from './decision';
import { downloadStory } from './download-story';
import type { EngineFiles } from './engine-worker';
import { FindBar } from './find-bar';
import { KeysDialog } from './keys-dialog';
import { LayersStep } from './layers-step';
import type { MapTool } from './map-tool';
import { MARK_KINDS, type MarkedWords, MarkMenu, useMarkedWords } from './mark-menu';
import { PlaceByHand } from './place-by-hand';
import { StepDone, StepTabs } from './step-tabs';
import styles from './studio.module.css';
import { StudioArticle } from './studio-article';
import { StudioFoot } from './studio-foot';
import { StudioHeader } from './studio-header';
import { StudioMap } from './studio-map';
import { StudioPlain } from './studio-plain';
import { KIND_WORDS, STEP_WORDS } from './studio-words';
import { SuggestionList } from './suggestion-list';
import { SureDialog } from './sure-dialog';
import { TextStep } from './text-step';
import { ThingDetails } from './thing-details';
import { useDraft } from './use-draft';
import { useStudioKeys } from './use-studio-keys';
import { textOf, useEngine, useStudioStory, useSuggestions } from './use-suggestions';

interface StudioProps {
  readonly id: string;
  readonly files: EngineFiles;
}

/** One draft: the article, what it names as decisions to make, and the map that grows of them. */
export function Studio({ id, files }: StudioProps) {
  const { preferences } = usePreferences();
  const draft = useDraft(id);
  const engine = useEngine(files);
  const decisions = draft.open?.decisions ?? null;
  const suggestions = useSuggestions(engine, decisions);
  const review = useMemo(() => reviewOf(suggestions.all, decisions ?? NOTHING), [suggestions.all, decisions]);

  const [step, setStep] = useState<StudioStep>('places');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [candidate, setCandidate] = useState(0);
  const [scope, setScope] = useState<Scope>('all');
  const [mentionAt, setMentionAt] = useState<number | null>(null);
  const [thingId, setThingId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'sure' | 'keys' | null>(null);
  const [byHand, setByHand] = useState(false);
  const [finding, setFinding] = useState(false);
  const [mapTool, setMapTool] = useState<MapTool | null>(null);
  const [said, setSaid] = useState('');
  const camera = useRef<Camera | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const wantedField = useRef<string | null>(null);

  const ofStep = review.ofStep(step);
  const current =
    thingId === null
      ? (ofStep.find((one) => one.id === currentId && review.stateOf(one.id) === 'suggested') ??
        nextOpen(review, step, null))
      : null;
  const open = current ? review.states.openMentions(current) : [];
  const mention = open.find(({ paragraph }) => paragraph === mentionAt) ?? open[0];
  const chosen = current?.candidates[candidate] ?? current?.candidates[0];

  const go = useCallback((next: Suggestion | null, paragraph: number | null = null) => {
    setCurrentId(next?.id ?? null);
    setCandidate(0);
    setScope('all');
    setMentionAt(paragraph);
    setThingId(null);
    setByHand(false);
  }, []);
  const toStep = useCallback(
    (next: StudioStep) => {
      setStep(next);
      go(null);
    },
    [go],
  );

  const editable = draft.state === 'open';
  const slug = textOf(decisions?.story.slug) ?? 'story';
  const pencil = useMemo(() => pencilThings(review, step, current, candidate), [review, step, current, candidate]);
  const story = useStudioStory(engine, decisions, slug, draft.open?.document.files, pencil);

  const acceptedWords = (one: Suggestion) => textOf(one.candidates[candidate]?.thing.fields.name) ?? one.name;
  const accept = () => {
    if (!current || !chosen || !mention || !editable) return;
    const mentions = scope === 'here' ? [mention] : open;
    draft.decide(accepting(chosen, mentions));
    setSaid(studioMessages.accepted({ name: acceptedWords(current) }));
    go(scope === 'here' ? current : nextOpen(review, step, current.id));
  };
  const refuse = () => {
    if (!current || !mention || !editable) return;
    draft.decide(refusing(current, scope === 'here' ? [mention] : open));
    setSaid(studioMessages.refused({ name: current.name }));
    go(scope === 'here' ? current : nextOpen(review, step, current.id));
  };
  const keepAs = (thing: Omit<Thing, 'spans'>) => {
    if (!current || !mention) return;
    const mentions = scope === 'here' ? [mention] : open;
    const own = withOwnId(thing, decisions ?? NOTHING);
    draft.decide({ op: 'keep', things: [{ ...own, spans: mentions }] });
    go(nextOpen(review, step, current.id));
  };
  const asActor = () => {
    if (current?.kind === 'place') keepAs(actorThing(current.name, decisions ?? NOTHING));
  };
  const noPlace = () => {
    if (current?.kind === 'place') keepAs(placelessThing(current.name, decisions ?? NOTHING));
  };
  const stepBy = (by: 1 | -1) => go(nextOpen(review, step, current?.id ?? null, by));

  const marked = useMarkedWords(root, decisions?.paragraphs ?? []);
  const onMarked = (words: MarkedWords, thing: Omit<Thing, 'spans'>) => {
    draft.decide({ op: 'keep', things: [{ ...thing, spans: [words.span] }] });
    setStep(studioStepOf(thing));
    setThingId(thing.id);
    marked.clear();
  };

  useStudioKeys(
    {
      accept,
      refuse,
      undo: draft.undo,
      redo: draft.redo,
      step: stepBy,
      candidate: (index) => current?.candidates[index] && setCandidate(index),
      scope: () => setScope(scope === 'all' ? 'here' : 'all'),
      byHand: () => current && setByHand(true),
      actor: asActor,
      noPlace,
      studioStep: (by) => {
        const next = STUDIO_STEPS[STUDIO_STEPS.indexOf(step) + by];
        if (next) toStep(next);
      },
      keys: () => setDialog('keys'),
      find: () => {
        setFinding(true);
        root.current?.querySelector<HTMLElement>('search input')?.focus();
      },
      marking: marked.words && {
        choose: (index) => {
          const kind = MARK_KINDS[index];
          if (kind && marked.words && editable)
            onMarked(marked.words, emptyThing(kind, marked.words, decisions ?? NOTHING));
        },
        go: () => root.current?.querySelector<HTMLElement>('[data-mark-menu] button')?.focus(),
      },
      cancel: () => {
        marked.clear();
        setByHand(false);
        setThingId(null);
      },
    },
    preferences.shortcuts,
  );

  // Where a problem leads to.
  useEffect(() => {
    if (wantedField.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wantedField.current)}"]`)?.focus();
    wantedField.current = null;
  });

  // The words that are being decided stand in the upper third.
  useEffect(() => {
    if (!current) return;
    const marks = [...(root.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])];
    const mark = marks.find(
      (one) =>
        one.dataset.suggestion === current.id &&
        one.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph === `${mention?.paragraph}`,
    );
    mark?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }, [current, mention?.paragraph]);

  const nowWords =
    current && mention
      ? studioMessages.nowDeciding({
          name: current.name,
          kind: KIND_WORDS[current.kind],
          at: ofStep.indexOf(current) + 1,
          count: ofStep.length,
          paragraph: mention.paragraph,
          candidates: current.candidates.length,
        })
      : '';

  if (draft.state === 'loading') return <StudioPlain />;
  if (draft.state === 'missing') return <StudioPlain words={studioMessages.missing} />;
  if (draft.state === 'newer') return <StudioPlain words={studioMessages.newer} />;
  if (draft.state === 'full' || draft.state === 'denied' || !decisions || !draft.open) {
    return <StudioPlain words={draft.state === 'full' ? studioMessages.full : studioMessages.denied} />;
  }
  const thing = thingId ? decisions.things.get(thingId) : undefined;
  const title = textOf(decisions.story.title) ?? studioMessages.untitled;
  const left = review.total - review.decided;
  // What is decided now, whatever the last check was of.
  const download = () => void downloadStory(storyFolder(decisions, slug, draft.open?.document.files));
  const stepHasText = step !== 'layers' && step !== 'check';

  return (
    <div ref={root} className={styles.studio}>
      <StudioHeader
        id={id}
        draft={draft}
        title={title}
        lang={textOf(decisions.story.lang) ?? 'und'}
        onDownload={download}
      />
      <nav className={styles.steps} aria-label={studioMessages.steps}>
        <StepTabs step={step} review={review} problems={story?.issues.length ?? 0} onChoose={toStep} />
        <button type="button" className={styles.quiet} onClick={() => setDialog('keys')}>
          {studioMessages.keys} <kbd>?</kbd>
        </button>
      </nav>
      <main className={styles.main} data-studio={step}>
        <div className={styles.column} role="tabpanel" id="studio-step" aria-label={STEP_WORDS[step]}>
          <div className={styles.scroll}>
            <h1
              {...languageOf(textOf(decisions.story.lang) ?? 'und')}
              className={stepDecides(step) ? undefined : 'visually-hidden'}
            >
              {title}
            </h1>
            {step === 'text' && <TextStep decisions={decisions} editable={editable} onDecide={draft.decide} />}
            {step === 'layers' && (
              <LayersStep
                decisions={decisions}
                story={story}
                camera={camera}
                editable={editable}
                onDecide={draft.decide}
              />
            )}
            {step === 'check' && (
              <CheckStep
                decisions={decisions}
                story={story}
                open={left}
                onDownload={download}
                onGo={({ step: to, thing: about, field }) => {
                  setStep(to);
                  setThingId(about);
                  wantedField.current = field;
                }}
              />
            )}
            {stepHasText && (
              <StudioArticle
                decisions={decisions}
                review={review}
                step={step}
                current={current}
                chosenThing={thingId}
                onSuggestion={(one, paragraph) => {
                  const found = ofStep.find((suggestion) => suggestion.id === one);
                  if (found) go(found, paragraph);
                }}
                onThing={(one) => {
                  go(null);
                  setThingId(one);
                }}
              />
            )}
          </div>
          {marked.words && editable && (
            <MarkMenu words={marked.words} decisions={decisions} onMark={onMarked} onClose={marked.clear} />
          )}
          {finding && stepHasText && (
            <FindBar root={root} paragraphs={decisions.paragraphs} onClose={() => setFinding(false)} />
          )}
          <StudioFoot review={review} editable={editable} onSure={() => setDialog('sure')} />
        </div>
        <div className={styles.right}>
          <div className={styles.map}>
            <StudioMap
              story={story?.story ?? null}
              selected={thing?.id ?? chosen?.thing.id ?? null}
              basemap={files.basemap}
              onChoose={(one) => {
                const found = ofStep.find(({ candidates }) => candidates.some(({ thing: { id: its } }) => its === one));
                if (decisions.things.has(one)) setThingId(one);
                else if (found) go(found);
              }}
              onCamera={(now) => {
                camera.current = now;
              }}
              review={review}
              step={step}
              current={current}
              tool={mapTool}
            />
          </div>
          <p className={styles.hands}>
            <span data-hand="ink">{studioMessages.keyInk}</span>
            <span data-hand="pencil">{studioMessages.keyPencil}</span>
            <span data-hand="now">{studioMessages.keyNow}</span>
          </p>
          <section className={styles.slip} aria-label={studioMessages.decision}>
            <p className="visually-hidden" aria-live="polite">
              {[said, nowWords].filter(Boolean).join('. ')}
            </p>
            {thing ? (
              <ThingDetails
                key={thing.id}
                thing={thing}
                decisions={decisions}
                editable={editable}
                engine={engine}
                onMapTool={setMapTool}
                onDecide={draft.decide}
                onClose={() => setThingId(null)}
              />
            ) : byHand && current ? (
              <PlaceByHand
                words={current.name}
                engine={engine}
                onMapTool={setMapTool}
                onPlace={keepAs}
                onClose={() => setByHand(false)}
              />
            ) : current && mention ? (
              <Decision
                suggestion={current}
                at={ofStep.indexOf(current) + 1}
                count={ofStep.length}
                mention={mention}
                open={open}
                paragraphText={decisions.paragraphs[mention.paragraph - 1] ?? ''}
                candidate={candidate}
                onCandidate={setCandidate}
                scope={scope}
                onScope={setScope}
                onAccept={accept}
                onRefuse={refuse}
                onStep={stepBy}
                onUndo={draft.undo}
                canUndo={editable && draft.open.document.done > 0}
                onByHand={() => setByHand(true)}
                onActor={asActor}
                onNoPlace={noPlace}
              />
            ) : (
              <StepDone step={step} found={ofStep.length} suggestions={suggestions} onStep={toStep} />
            )}
            {!thing && !byHand && (
              <SuggestionList
                review={review}
                step={step}
                current={current}
                onGo={go}
                onThing={setThingId}
                onReopen={(one) => draft.decide({ op: 'reopen', kind: one.kind, spans: one.mentions })}
              />
            )}
          </section>
        </div>
      </main>
      {dialog === 'sure' && (
        <SureDialog
          suggestions={review.sure}
          onClose={() => setDialog(null)}
          onAccept={(ones) => {
            draft.decide(acceptingAll(ones));
            setDialog(null);
            go(null);
          }}
        />
      )}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

const NOTHING = noDecisions([]);
/** Steps in which the article alone stands on the left. */
const stepDecides = (step: StudioStep) => step !== 'text' && step !== 'layers' && step !== 'check';
