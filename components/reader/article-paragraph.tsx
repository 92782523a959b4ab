import { readerMessages } from '@words/reader';
import { Fragment, memo, type ReactNode } from 'react';
import type { EntityId } from '@/lib/story/ids';
import { marginList } from '@/lib/story/margin-list';
import { claimStarts, isQuoted, type Piece, pieces } from '@/lib/story/pieces';
import type { Link, Paragraph, Paragraph as ParagraphData, Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { isSameTime } from '@/lib/story/time-range';
import type { Highlight, ViewContent } from '@/lib/story/view';
import { changeHref } from '@/lib/view/serialize-view';
import { claimWords } from '@/lib/words/kind-line';
import { languageOf, otherDirection } from '@/lib/words/locale';
import { timeLabel } from '@/lib/words/time-label';
import { chosenHref } from '../story/entity-link';
import { ClaimIcon } from '../ui/icon';
import styles from './article-paragraph.module.css';
import { LinkAway } from './link-away';
import marginStyles from './margin-links.module.css';

/** The view in as far as the text shows it. */
type Emphasis = Pick<ViewContent, 'selection' | 'time'>;

/** What of a view can be seen in a paragraph, as text. */
export function emphasisIn(paragraph: Paragraph, view: Emphasis & Pick<ViewContent, 'highlight'>): string {
  const { selection, time, highlight } = view;
  const isNamed = [...paragraph.links, ...paragraph.spans].some(
    (link) => 'entity' in link && link.entity === selection,
  );
  const isDated = paragraph.links.some((link) => 'time' in link && isSameTime(time, link.time));
  const words = highlight?.paragraph === paragraph.n ? `${highlight.start}-${highlight.end}` : '';
  return [isNamed ? selection : '', isDated ? time?.edtf : '', words].join(' ');
}

interface ParagraphProps {
  readonly story: Story;
  readonly view: Emphasis;
  readonly paragraph: ParagraphData;
  readonly highlight: Highlight | null;
  /** `emphasisIn` of the paragraph: while it stays, the paragraph looks the same. */
  readonly emphasis: string;
}

/**
 * One line of the article, its words untouched: links and marks are wrapped around them and add no text. Only
 * attributes change with the view, never text nodes, since a browser's translation may have swapped those.
 */
export const ArticleParagraph = memo(function Paragraph({ story, view, paragraph, highlight }: ParagraphProps) {
  const claims = claimStarts(paragraph, story);
  const { block } = paragraph;
  const Element = block?.kind === 'heading' ? (`h${block.level}` as const) : 'p';
  return (
    <Element
      // New highlighted words cut the text anew: then the whole paragraph is replaced, not patched.
      key={highlight ? `${highlight.start}-${highlight.end}` : 'plain'}
      className={classes(
        styles.paragraph,
        paragraph.kind === 'caption' && styles.caption,
        block?.kind === 'heading' && styles[`heading${block.level}`],
        block?.kind !== 'quotation' && isQuoted(paragraph, story) && styles.quoted,
      )}
      data-paragraph={paragraph.n}
      {...(paragraph.lang === undefined ? {} : languageOf(paragraph.lang))}
    >
      {pieces(paragraph, highlight).map((piece) => render(piece, story, view, claims, paragraph.lang ?? story.lang))}
      <MarginLinks paragraph={paragraph} story={story} view={view} />
    </Element>
  );
}, looksTheSame);

/** Choosing something changes the few paragraphs that name it, not each of a long story. */
function looksTheSame(before: ParagraphProps, now: ParagraphProps): boolean {
  return before.story === now.story && before.paragraph === now.paragraph && before.emphasis === now.emphasis;
}

/** @param lang BCP 47, of the words around the piece */
function render(piece: Piece, story: Story, view: Emphasis, claims: ReadonlySet<EntityId>, lang: string): ReactNode {
  const key = `${piece.type}${piece.start}`;
  const own = piece.type === 'lang' ? piece.lang : lang;
  const inner = () =>
    'children' in piece ? piece.children.map((child) => render(child, story, view, claims, own)) : null;
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'highlight':
      return (
        <mark key={key} className={styles.highlight} data-highlight="">
          {piece.text}
        </mark>
      );
    case 'mark':
      return (
        <mark key={key} data-entity={piece.entity} className={selectedClass(piece.entity, view)}>
          {piece.first && claims.has(piece.entity) && <ClaimLink id={piece.entity} story={story} view={view} />}
          {inner()}
        </mark>
      );
    case 'publisher-link':
      return (
        <LinkAway key={key} url={piece.url}>
          {inner()}
        </LinkAway>
      );
    case 'publisher-sign':
      return <LinkAway key={`${key} ${piece.url}`} url={piece.url} />;
    case 'lang':
      return (
        <span key={key} {...languageOf(piece.lang)}>
          {inner()}
        </span>
      );
    case 'time':
      if (piece.quiet) return <Fragment key={key}>{inner()}</Fragment>;
      return (
        <a
          key={key}
          className={classes(styles.time, isSameTime(view.time, piece.time) && styles.selected)}
          href={changeHref(story, { time: piece.time })}
          rel="nofollow"
          data-time={piece.time.edtf}
        >
          {inner()}
        </a>
      );
    case 'link':
      if (piece.quiet) {
        return (
          <mark
            key={key}
            dir={directionOf(piece, lang)}
            className={selectedClass(piece.entity, view)}
            data-entity={piece.entity}
            data-number={storyIndex(story).placeNumbers.get(piece.entity)}
          >
            {inner()}
          </mark>
        );
      }
      return (
        <a
          key={key}
          dir={directionOf(piece, lang)}
          className={selectedClass(piece.entity, view)}
          href={chosenHref(story, piece.entity)}
          rel="nofollow"
          data-entity={piece.entity}
          data-number={storyIndex(story).placeNumbers.get(piece.entity)}
          aria-current={view.selection === piece.entity || undefined}
        >
          {inner()}
        </a>
      );
  }
}

/** A name that runs the other way draws no number beside it along. */
function directionOf({ children }: Extract<Piece, { type: 'link' }>, lang: string) {
  return otherDirection(lang, children.map((child) => ('text' in child ? child.text : '')).join(''));
}

export const classes = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(' ');

/** None on all others: a long story has thousands. */
function selectedClass(entity: EntityId, view: Emphasis): string | undefined {
  return view.selection === entity ? styles.selected : undefined;
}

/** Stands in the margin of the line where a claim starts, and adds no text to it. */
function ClaimLink({ id, story, view }: { id: EntityId; story: Story; view: Emphasis }) {
  const entity = storyIndex(story).entity(id);
  if (entity?.kind !== 'statement') return null;
  return (
    <a
      className={classes(styles.claim, selectedClass(id, view))}
      href={chosenHref(story, id)}
      rel="nofollow"
      data-entity={id}
      aria-label={claimWords(entity.claim)}
      aria-current={view.selection === id || undefined}
    >
      <ClaimIcon shape={entity.claim.shape} />
    </a>
  );
}

interface MarginLinksProps {
  readonly story: Story;
  readonly view: Emphasis;
  readonly paragraph: Paragraph;
}

/** The paragraph's number and, where it speaks of more than its links lead to, what opens the list of the rest. */
export function ParagraphNumber({ story, paragraph }: Omit<MarginLinksProps, 'view'>) {
  const more = marginList(paragraph, story).length;
  if (more === 0) {
    return (
      <span className={`${marginStyles.number} supplemental`} aria-hidden="true">
        {paragraph.n}
      </span>
    );
  }
  return (
    <details className={`${marginStyles.more} supplemental`} data-more="">
      <summary
        aria-label={readerMessages.moreIn({ count: more, paragraph: paragraph.n })}
        title={readerMessages.moreIn({ count: more, paragraph: paragraph.n })}
      >
        {paragraph.n}
        <span className={marginStyles.count}>+{more}</span>
      </summary>
    </details>
  );
}

/** That list, at the paragraph's end. Its names are set by the style sheet: the paragraph's text is the article's alone. */
function MarginLinks({ story, view, paragraph }: MarginLinksProps) {
  const list = marginList(paragraph, story);
  if (list.length === 0) return null;
  return (
    <span className={marginStyles.list}>
      {list.map((link) => {
        const name = nameOf(link, story);
        const isTime = 'time' in link;
        return (
          <a
            key={isTime ? link.time.edtf : link.entity}
            href={isTime ? changeHref(story, { time: link.time }) : chosenHref(story, link.entity)}
            rel="nofollow"
            aria-label={name}
            data-time={isTime ? link.time.edtf : undefined}
            data-entity={isTime ? undefined : link.entity}
            aria-current={isCurrent(link, view) || undefined}
          >
            <i data-says={name} />
          </a>
        );
      })}
    </span>
  );
}

function nameOf(link: Link, story: Story): string {
  return 'time' in link ? timeLabel(link.time) : (storyIndex(story).entity(link.entity)?.name ?? link.entity);
}

function isCurrent(link: Link, view: Emphasis): boolean {
  return 'time' in link ? isSameTime(view.time, link.time) : view.selection === link.entity;
}
