import type { Fault, Finding, Verdict } from './judge';

/** Enough to see what is wrong; the rest is more of the same. */
const WORST = 6;

export interface Goal {
  readonly what: string;
  readonly now: string;
  readonly goal: string;
  readonly holds: boolean;
  readonly worst: readonly string[];
}

interface Judged extends Verdict {
  readonly chosen: boolean;
}

const NEVER: readonly Fault[] = [
  'name on another country of the story',
  'name outside its country without a leader',
  'call-out: leader too long',
  'call-out: leader ends outside the country',
  'call-out: on land of the story',
  'call-out: leader crosses borders of the story more than once',
  'name crossed by a line',
  'lines cross',
  'label cut by the edge',
  'label under a control',
  'symbol in another country',
  'city without its name',
];

/** What is known not to hold yet on some sizes, so that nothing gets worse; each is a fault to mend. */
export interface Gaps {
  /** The share of names in their country that is asked for instead of 85 %. */
  readonly own?: number;
  /** So many faults of a kind. */
  readonly faults?: Partial<Record<Fault, number>>;
  /** So many views of stops and selections with something unnamed. */
  readonly unnamed?: number;
}

/** What must hold over many maps, and what does. */
export function goalsOf(all: readonly Judged[], gaps: Gaps = {}): Goal[] {
  const least = gaps.own ?? 0.85;
  const near = all.filter(({ frameZoom }) => frameZoom >= 3);
  const names = sum(near, ({ names }) => names);
  const own = sum(near, ({ own }) => own);
  const unnamed = (chosen: boolean) => {
    const views = all.filter((one) => one.chosen === chosen);
    return { views, bad: views.filter(({ findings }) => findings.some(isUnnamed)) };
  };
  const atChoice = unnamed(true);
  const elsewhere = unnamed(false);
  return [
    {
      what: 'names of the story’s countries in their country, zoom 3 and more',
      now: `${own} of ${names} (${percent(own, names)})`,
      goal: `${Math.round(100 * least)} %`,
      holds: own >= least * names,
      worst: [],
    },
    ...NEVER.map((fault): Goal => {
      const found = all.flatMap((one) => one.findings.filter((each) => each.fault === fault).map(where(one)));
      const of = fault === 'symbol in another country' ? ` of ${sum(all, ({ symbols }) => symbols)}` : '';
      const most = gaps.faults?.[fault] ?? 0;
      return { what: fault, now: `${found.length}${of}`, goal: `${most}`, holds: found.length <= most, worst: found };
    }),
    {
      what: 'views of stops and selections in which something spoken of has no name',
      now: `${atChoice.bad.length} of ${atChoice.views.length}`,
      goal: `${gaps.unnamed ?? 0}`,
      holds: atChoice.bad.length <= (gaps.unnamed ?? 0),
      worst: atChoice.bad.flatMap((one) => one.findings.filter(isUnnamed).map(where(one))),
    },
    {
      what: 'other views in which something spoken of has no name',
      now: `${elsewhere.bad.length} of ${elsewhere.views.length} (${percent(elsewhere.bad.length, elsewhere.views.length)})`,
      goal: '3 %',
      // Of a few views, one.
      holds: elsewhere.bad.length <= Math.ceil(0.03 * elsewhere.views.length),
      worst: elsewhere.bad.flatMap((one) => one.findings.filter(isUnnamed).map(where(one))),
    },
  ];
}

/** A table for whoever has to mend it, with links to the worst cases; empty when all goals are met. */
export function missed(goals: readonly Goal[]): string {
  const open = goals.filter(({ holds }) => !holds);
  if (open.length === 0) return '';
  const width = Math.max(...goals.map(({ what }) => what.length));
  const rows = goals.map(
    ({ what, now, goal, holds }) => `${holds ? '  ' : '✗ '}${what.padEnd(width)}  ${now.padEnd(22)}  ${goal}`,
  );
  const cases = open.flatMap(({ what, worst }) => [
    `\n${what}:`,
    ...spread(worst).map((line) => `  ${line}`),
    ...(worst.length > WORST ? [`  and ${worst.length - WORST} more`] : []),
  ]);
  return ['', `  ${'what'.padEnd(width)}  ${'now'.padEnd(22)}  goal`, ...rows, ...cases, ''].join('\n');
}

/** From all over the list, since what follows each other is alike. */
function spread(worst: readonly string[]): string[] {
  const step = Math.max(1, worst.length / WORST);
  return Array.from({ length: Math.min(WORST, worst.length) }, (_, i) => worst[Math.floor(i * step)] ?? '');
}

const isUnnamed = ({ fault }: Finding): boolean => fault === 'spoken of, without a name';

const where =
  ({ seen }: Verdict) =>
  ({ what }: Finding): string =>
    `${what} at ${seen.size}: ${seen.link}`;

const sum = (all: readonly Judged[], of: (one: Judged) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
