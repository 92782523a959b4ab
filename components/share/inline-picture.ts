import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';

/**
 * Puts a picture's SVG into the page instead of its `img`: there it has the page's fonts, which an `img` may not use, and
 * its names have the numbers of the printed list. In a shadow root, so that its ids are its own.
 */
export async function inlinePicture(picture: HTMLImageElement, host: HTMLElement, story: Story): Promise<void> {
  const answer = await fetch(picture.src);
  if (!answer.ok) return;
  const parsed = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  const svg = document.importNode(parsed.documentElement, true);
  if (!(svg instanceof SVGSVGElement)) return;
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.style.display = 'block';
  svg.style.width = '100%';
  for (const text of svg.querySelectorAll<SVGElement>('[font-family]')) {
    const family = text.getAttribute('font-family') ?? '';
    if (/Serif/.test(family)) text.style.fontFamily = 'var(--font-serif)';
    else if (/Sans/.test(family)) text.style.fontFamily = 'var(--font-sans)';
  }
  numberNames(svg, story);
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren(svg);
  host.dataset.filled = '';
  await document.fonts.ready;
}

/** Each name of a place that the printed list numbers, with its number. */
function numberNames(svg: SVGSVGElement, story: Story): void {
  const { placeNumbers, entity } = storyIndex(story);
  const numbers = new Map(
    [...placeNumbers].flatMap(([id, number]) => {
      const place = entity(id);
      return [place?.name, place?.short].flatMap((name) => (name ? [[plain(name), number] as const] : []));
    }),
  );
  for (const text of svg.querySelectorAll('text')) {
    const number = numbers.get(plain(text.textContent ?? ''));
    if (number === undefined) continue;
    const raised = document.createElementNS(svg.namespaceURI, 'tspan');
    raised.setAttribute('dy', '-0.4em');
    raised.setAttribute('dx', '1');
    raised.setAttribute('font-size', '8');
    raised.setAttribute('letter-spacing', '0');
    // The name itself may be unseen, over its outlines.
    raised.setAttribute('fill-opacity', '1');
    raised.setAttribute('data-number', String(number));
    raised.textContent = String(number);
    text.append(raised);
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
