import { placesMessages } from '@words/reader';
import { useId, useState } from 'react';
import { largestFirst } from '@/lib/scene/many-flows';
import { MARK_ORDERS, type Mark, type MarkKind, type MarkOrder, orderMarks } from '@/lib/scene/mark';
import type { Entity } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { kindLine } from '@/lib/words/kind-line';
import { langAttributes } from '@/lib/words/locale';
import { EntityLink } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import { useLazyModule } from '../../ui/use-lazy-module';
import styles from '../panels.module.css';
import { MembershipTable } from './membership-table';
import { PagedRows } from './paged-rows';
import own from './places.module.css';

const ORDERS = {
  story: placesMessages.orderStory,
  name: placesMessages.orderName,
  passages: placesMessages.orderPassages,
};

const loadFolding = () => import('@/lib/story/folded-text');
const inSmallLetters = (name: string): string => name.trim().toLowerCase();

/** The map as a list: one row a mark, and below what has none. */
export function PlacesPanel() {
  const { story, scene, announce, onPartMissing } = useReader();
  const [order, setOrder] = useState<MarkOrder>('story');
  const [filter, setFilter] = useState('');
  const [used, setUsed] = useState(false);
  // Until it is there, names are found as they are written.
  const foldName = useLazyModule(loadFolding, used, onPartMissing)?.foldName ?? inSmallLetters;
  const id = useId();
  const listed = (text: string) => {
    const wanted = foldName(text);
    const matches = ({ id: of, name }: { readonly id: string; readonly name: string }) =>
      [name, ...Object.values(storyIndex(story).entity(of)?.names ?? {})].some((one) => foldName(one).includes(wanted));
    const marks = wanted ? scene.marks.filter(matches) : scene.marks;
    const unplaced = story.entities.filter((entity) => hasNoPlace(entity) && matches(entity));
    return {
      marks,
      unplaced,
      found: wanted && placesMessages.found({ count: marks.length + unplaced.length, text: text.trim() }),
    };
  };
  const { marks, unplaced, found } = listed(filter);
  const ordered = orderMarks(marks, order, story);
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{placesMessages.title}</h1>
      <p className={styles.lead}>
        {scene.marks.length > 0 ? placesMessages.lead({ count: scene.marks.length }) : placesMessages.none}
      </p>
      <div className={own.controls}>
        <label htmlFor={`${id}-filter`}>{placesMessages.filter}</label>
        <input
          id={`${id}-filter`}
          type="search"
          autoComplete="off"
          value={filter}
          onFocus={() => setUsed(true)}
          onChange={(event) => {
            setFilter(event.target.value);
            announce(listed(event.target.value).found);
          }}
        />
        <label htmlFor={`${id}-order`}>{placesMessages.order}</label>
        <select id={`${id}-order`} value={order} onChange={(event) => setOrder(orderOf(event.target.value))}>
          {MARK_ORDERS.map((one) => (
            <option key={one} value={one}>
              {ORDERS[one]}
            </option>
          ))}
        </select>
      </div>
      {found && <p className={styles.small}>{found}</p>}
      {PLACE_GROUPS.map(({ kind, title, placed }) => {
        const rows = order === 'story' ? bySize(ordered, kind) : ordered.filter((mark) => mark.kind === kind);
        if (rows.length === 0) return null;
        return (
          <section key={kind} className={styles.section}>
            <h2>{title}</h2>
            <p className={styles.small}>{placed}</p>
            <PagedRows rows={rows} />
          </section>
        );
      })}
      {unplaced.length > 0 && (
        <section className={styles.section}>
          <h2>{placesMessages.unplaced}</h2>
          <p className={styles.small}>{placesMessages.unplacedLead}</p>
          <ul className={styles.rows}>
            {unplaced.map((entity) => (
              <li key={entity.id}>
                <EntityLink id={entity.id} plain className={styles.row}>
                  <span className={styles.name} {...langAttributes(story.lang, entity.name)}>
                    {entity.name}
                  </span>
                  <span className={styles.note}>{kindLine(entity, story)}</span>
                </EntityLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <MembershipTable />
    </div>
  );
}

/** Very many flows begin with the largest: their order in the story says nothing. */
function bySize(marks: readonly Mark[], kind: MarkKind): readonly Mark[] {
  return kind === 'flow' ? largestFirst(marks) : marks.filter((mark) => mark.kind === kind);
}

const WITHOUT_PLACE = ['place', 'event', 'person', 'organisation'];

function hasNoPlace({ kind, placement }: Entity): boolean {
  return placement.kind === 'none' && WITHOUT_PLACE.includes(kind);
}

function orderOf(value: string): MarkOrder {
  return MARK_ORDERS.find((order) => order === value) ?? 'story';
}

/** The groups of the map's list, each with how exactly its marks are placed. */
export const PLACE_GROUPS: readonly { readonly kind: MarkKind; readonly title: string; readonly placed: string }[] = [
  { kind: 'area', title: placesMessages.areas, placed: placesMessages.areasPlaced },
  { kind: 'point', title: placesMessages.points, placed: placesMessages.pointsPlaced },
  { kind: 'gathered', title: placesMessages.gathered, placed: placesMessages.gatheredPlaced },
  { kind: 'flow', title: placesMessages.flows, placed: placesMessages.flowsPlaced },
  { kind: 'region', title: placesMessages.regions, placed: placesMessages.regionsPlaced },
  { kind: 'zone', title: placesMessages.zones, placed: placesMessages.zonesPlaced },
  { kind: 'border', title: placesMessages.borders, placed: placesMessages.bordersPlaced },
];
