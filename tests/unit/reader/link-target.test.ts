import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { completeLink, linkTarget } from '@/components/reader/link-target';
import { chosenHref } from '@/components/story/entity-link';
import { choose } from '@/lib/scene/choose';
import { defaultView } from '@/lib/view/fields';
import { changeIn } from '@/lib/view/parse-view';
import { changeHref, storyHref, viewHref } from '@/lib/view/serialize-view';
import { withTime } from '@/lib/view/view-changes';
import { linkStory as story } from '../../fixtures/links/story';
import { arbitraryView } from '../view/arbitrary-view';
import { timeOf } from '../view/time-of';

vi.stubGlobal('location', { href: `https://maps.example.org${storyHref(story)}`, origin: 'https://maps.example.org' });

/** As much of a link as is looked at. */
function linkTo(href: string, dataset: Readonly<Record<string, string | undefined>> = {}): HTMLAnchorElement {
  let now = href;
  const link = {
    dataset,
    getAttribute: () => now,
    setAttribute: (_: string, value: string) => {
      now = value;
    },
  };
  return link as unknown as HTMLAnchorElement;
}

describe('the link to a change', () => {
  it('has exactly the parts that change', () => {
    fc.assert(
      fc.property(arbitraryView, ({ highlight, panel, borders }) => {
        const change = { panel, borders, ...(highlight ? { highlight } : {}) };
        const [path, query = ''] = changeHref(story, change).split('?');
        expect(path).toBe(storyHref(story));
        expect(changeIn(query, story)).toEqual(change);
      }),
    );
  });

  it('leaves everything else of the view that is shown as it is', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (shown, { panel }) => {
        expect(linkTarget(linkTo(changeHref(story, { panel })), story, shown)).toEqual({ ...shown, panel });
        const time = timeOf('2024');
        expect(linkTarget(linkTo(changeHref(story, { time })), story, shown)).toEqual({ ...shown, time });
        const all = linkTo(changeHref(story, {}), { clear: 't' });
        expect(linkTarget(all, story, shown)).toEqual(withTime(shown, null));
      }),
    );
  });

  it('chooses an entity from the view that is shown', () => {
    fc.assert(
      fc.property(arbitraryView, fc.constantFrom(...story.entities), (shown, { id }) => {
        for (const data of [{ entity: id }, { choose: id }])
          expect(linkTarget(linkTo(chosenHref(story, id), data), story, shown)).toEqual(choose(story, shown, id));
      }),
    );
  });

  it('is completed with the view that is shown, and again when another is shown', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (first, second) => {
        const link = linkTo(changeHref(story, { panel: 'voices' }));
        for (const shown of [first, second, first]) {
          const target = linkTarget(link, story, shown);
          if (!target) throw new Error('it is a link to a view');
          completeLink(link, story, target);
          expect(link.getAttribute('href')).toBe(viewHref(story, { ...shown, panel: 'voices' }));
        }
        // What the page writes anew counts.
        link.setAttribute('href', changeHref(story, { panel: 'places' }));
        expect(linkTarget(link, story, second)).toEqual({ ...second, panel: 'places' });
      }),
    );
  });
});

it('a link with a camera is a view by itself', () => {
  fc.assert(
    fc.property(arbitraryView, arbitraryView, (shown, other) => {
      expect(linkTarget(linkTo(viewHref(story, other)), story, shown)).toEqual(other);
    }),
  );
});

it.each(['#column', '/about', '/stories/another?v=1&s=rus', storyHref(story), 'https://example.org/?v=1'])(
  '%s is no change of the view',
  (href) => {
    expect(linkTarget(linkTo(href), story, defaultView(story))).toBeNull();
  },
);
