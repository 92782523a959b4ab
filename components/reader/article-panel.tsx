import { readerMessages } from '@words/reader';
import { Fragment } from 'react';
import { type ArticlePart, articleParts } from '@/lib/story/article-parts';
import type { Paragraph } from '@/lib/story/story';
import { isolated } from '@/lib/words/direction';
import { interfaceLangAttributes, languageOf } from '@/lib/words/locale';
import { FileLinks } from '../share/file-links';
import { PrintPlaces } from '../share/print-front';
import { Kept } from '../story/kept';
import { useReader } from '../story/reader-context';
import { ArticleFigure } from './article-figure';
import styles from './article-panel.module.css';
import { ArticleParagraph, classes, emphasisIn, ParagraphNumber } from './article-paragraph';

/**
 * The article as its publisher wrote it, with everything that it names linked. What has the class `supplemental` is not the article's
 * text: reader modes leave out elements of that name, and would leave out paragraphs that are in a `div` with many links.
 */
export function ArticlePanel() {
  const { story } = useReader();
  return (
    <article className={styles.article} {...languageOf(story.lang)} aria-labelledby="headline">
      {story.isDraft && (
        <p className={`${styles.draft} supplemental`} {...interfaceLangAttributes(story.lang)}>
          {readerMessages.draftNote}
        </p>
      )}
      <p className={`${styles.dateline} supplemental`}>{story.dateline}</p>
      <h1 id="headline" className={styles.headline}>
        {story.title}
      </h1>
      <p className={`${styles.byline} supplemental`}>
        <span>
          {isolated(story.article.publisher)}.{' '}
          {story.article.url && (
            <a href={story.article.url} {...interfaceLangAttributes(story.lang)}>
              {readerMessages.original}
            </a>
          )}
        </span>
        <span {...interfaceLangAttributes(story.lang)}>
          {readerMessages.counts({ paragraphs: story.paragraphs.length, revision: story.revision })}
        </span>
      </p>
      {story.rights.show === 'extracts' && (
        <p className={`${styles.extracts} supplemental`} {...interfaceLangAttributes(story.lang)}>
          {readerMessages.extracts}{' '}
          {story.article.url && (
            <a href={story.article.url}>{readerMessages.wholeAt({ publisher: story.article.publisher })}</a>
          )}
        </p>
      )}
      <Figures after={0} />
      {articleParts(story.paragraphs).map((part) => {
        const [first] = part.paragraphs;
        return (
          <Fragment key={first?.n}>
            <Part {...part} />
            <Figures after={part.paragraphs.at(-1)?.n ?? 0} />
          </Fragment>
        );
      })}
      <p className={`${styles.rights} supplemental`}>
        © {isolated(story.rights.holder)}. {isolated(story.rights.terms)}
      </p>
      {/* Only the server writes what is in here, so the browser's script does without it. */}
      <noscript className="supplemental">{typeof window === 'undefined' && <FileLinks />}</noscript>
      <PrintPlaces story={story} />
    </article>
  );
}

/** Paragraphs that belong together. A caption stands with its picture. */
function Part({ block, paragraphs }: ArticlePart) {
  const { story } = useReader();
  const [first] = paragraphs;
  const picture = story.pictures?.find(({ caption }) => caption === first?.n);
  const rows = paragraphs.map((paragraph) => <Row key={paragraph.n} paragraph={paragraph} />);
  if (picture) {
    return (
      <ArticleFigure story={story} picture={picture}>
        {first?.text !== '' && rows}
      </ArticleFigure>
    );
  }
  if (block?.kind === 'quotation') return <blockquote className={styles.quotation}>{rows}</blockquote>;
  if (block?.kind !== 'list') return rows;
  const List = block.ordered ? 'ol' : 'ul';
  // Safari says nothing of a list whose own signs are taken away, unless it is called one.
  return (
    <List className={classes(styles.list, hasOwnSigns(paragraphs) && styles.unsigned)} role="list">
      {rows}
    </List>
  );
}

/** The pictures without a caption that stand behind a paragraph. */
function Figures({ after }: { readonly after: number }) {
  const { story } = useReader();
  return story.pictures
    ?.filter((picture) => picture.after === after && picture.caption === undefined)
    .map((picture) => <ArticleFigure key={picture.hash} story={story} picture={picture} />);
}

function Row({ paragraph }: { readonly paragraph: Paragraph }) {
  const { story, view } = useReader();
  const { n, block, text } = paragraph;
  const isItem = block?.kind === 'list';
  if (text === '') return !isItem && story.paragraphs[n - 2]?.text !== '' && <LeftOut />;
  const emphasis = emphasisIn(paragraph, view);
  return (
    <Kept
      as={isItem ? 'li' : 'section'}
      part={`paragraph ${n} ${emphasis}`}
      className={classes(styles.row, block?.kind === 'heading' && styles.heading)}
      id={`p${n}`}
      value={isItem && block.ordered ? n - block.from + 1 : undefined}
    >
      {() => (
        <>
          <ParagraphNumber story={story} paragraph={paragraph} />
          <ArticleParagraph
            story={story}
            view={view}
            paragraph={paragraph}
            highlight={view.highlight?.paragraph === n ? view.highlight : null}
            emphasis={emphasis}
          />
        </>
      )}
    </Kept>
  );
}

/** Whether the lines bring the signs or numbers of their list along. */
function hasOwnSigns(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.every(({ text }) => text === '' || /^(?:[•·●▪‣◦–—*-]\s|\(?\p{N}+[.)、）:]|[①-⑳㈠-㈩])/u.test(text));
}

/** Stands for paragraphs of which nothing is shown. */
function LeftOut() {
  return <p className={`${styles.leftOut} supplemental`}>[…]</p>;
}
