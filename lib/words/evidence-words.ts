import { words as chart } from '@words/chart';
import { words as figures } from '@words/figures';
import { words as sources } from '@words/sources';
import { words as timeline } from '@words/timeline';
import { words as voices } from '@words/voices';

export const TIMELINE_TEXT = {
  ...timeline,
  articleDay: (date: string) => timeline.articleDay({ date }),
  usual: (note: string) => timeline.usual({ note }),
} as const;

export const FIGURES_TEXT = {
  ...figures,
} as const;

export const CHART_TEXT = {
  ...chart,
  heading: (name: string, from: number, to: number) => chart.heading({ name, from, to }),
  pick: (year: number | null) => (year === null ? chart.pickNone : chart.pick({ year })),
  ranking: (period: string) => chart.ranking({ period }),
  vintage: (date: string) => chart.vintage({ date }),
  choose: (name: string) => chart.choose({ name }),
} as const;

export const VOICES_TEXT = {
  ...voices,
  columns: [voices.columnWho, voices.columnChannel, voices.columnParagraph],
  through: (channel: string) => voices.through({ channel }),
  nature: {
    fact: voices.natureFact,
    figure: voices.natureFigure,
    opinion: voices.natureOpinion,
    judgement: voices.natureJudgement,
    forecast: voices.natureForecast,
    allegation: voices.natureAllegation,
    'second-hand': voices.natureSecondHand,
  },
} as const;

export const SOURCES_TEXT = {
  ...sources,
  years: (first: number, last: number) => sources.years({ first, last }),
  andMore: (count: number) => sources.andMore({ count }),
  revision: (revision: number) => sources.revision({ revision }),
  handlingAll: (count: number) => sources.handlingAll({ count }),
} as const;
