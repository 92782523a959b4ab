import { createContext, type HTMLAttributes, type ReactNode, type Ref, useContext } from 'react';
import type { ViewContent } from '@/lib/story/view';
import type { KeptParts } from '@/lib/view/kept-parts';
import { PanelContext, ReaderContext } from './reader-context';

/** Null in a browser, and where nothing is kept. */
export const KeptContext = createContext<KeptParts | null>(null);

interface KeptProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  readonly as: 'header' | 'section' | 'div' | 'li';
  /** Names all that the content depends on besides the story; no two parts of a page have the same. */
  readonly part: string;
  readonly children: () => ReactNode;
  /** Of an item in a numbered list. */
  readonly value?: number | undefined;
  readonly ref?: Ref<HTMLElement>;
}

/**
 * An element whose content is the same in the pages of many views: a server renders it once. The browser renders it as any other, and
 * finds the same HTML. What is inside can ask for the reader's state and its panel, on the server too, and for no other context.
 */
export function Kept({ as, part, children, ref, ...attributes }: KeptProps) {
  // One kind of element for the compiler: what it may have, `as` and its caller know.
  const Element = as as 'li';
  const kept = useContext(KeptContext);
  const state = useContext(ReaderContext);
  const panel = useContext(PanelContext);
  const reference = ref as Ref<HTMLLIElement> | undefined;
  if (!kept) {
    return (
      <Element {...attributes} ref={reference}>
        {children()}
      </Element>
    );
  }
  const html = kept.keep(part, () => (
    <ReaderContext value={state}>
      <PanelContext value={panel}>{children()}</PanelContext>
    </ReaderContext>
  ));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what stands for the HTML that React itself writes of the content
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** All of a view that lists and legends may show. */
export function contentKey({ layers, time, selection, borders }: ViewContent): string {
  return [layers.join('~'), time?.edtf, selection, borders].join(' ');
}
