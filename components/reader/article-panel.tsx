import { readerMessages } from '@words/reader';
import { isolated } from '@/lib/words/direction';
import { interfaceLangAttributes, languageOf } from '@/lib/words/locale';
import { FileLinks } from '../share/file-links';
import { PrintPlaces } from '../share/print-front';
import { Kept } from '../story/kept';
import { useReader } from '../story/reader-context';
import styles from './article-panel.module.css';
import { ArticleParagraph, emphasisIn, ParagraphNumber } from './article-paragraph';

/**
 * The article as its publisher wrote it, with everything that it names linked. What has the class `supplemental` is not the article's
 * text: reader modes leave out elements of that name, and would leave out paragraphs that are in a `div` with many links.
 */
export function ArticlePanel() {
  const { story, view } = useReader();
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
      {story.paragraphs.map((paragraph, index) => {
        if (paragraph.text === '') {
          const isFirst = story.paragraphs[index - 1]?.text !== '';
          return isFirst && <LeftOut key={paragraph.n} />;
        }
        const emphasis = emphasisIn(paragraph, view);
        return (
          <Kept
            key={paragraph.n}
            as="section"
            part={`paragraph ${paragraph.n} ${emphasis}`}
            className={styles.row}
            id={`p${paragraph.n}`}
          >
            {() => (
              <>
                <ParagraphNumber story={story} paragraph={paragraph} />
                <ArticleParagraph
                  story={story}
                  view={view}
                  paragraph={paragraph}
                  highlight={view.highlight?.paragraph === paragraph.n ? view.highlight : null}
                  emphasis={emphasis}
                />
              </>
            )}
          </Kept>
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

/** Stands for paragraphs of which nothing is shown. */
function LeftOut() {
  return <p className={`${styles.leftOut} supplemental`}>[…]</p>;
}
