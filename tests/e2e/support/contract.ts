/** Every layer of the first story. */
export const LAYER_IDS = [
  'summits',
  'members',
  'members-context',
  'bases',
  'bases-context',
  'remittances',
  'remittances-gdp-context',
  'migration',
  'trade',
  'icc',
  'icc-context',
  'war',
  'voices',
];

/** The panels' tabs, in their order; a panel's id is its name in small letters. */
export const PANEL_NAMES = ['Article', 'Places', 'Timeline', 'Figures', 'Voices', 'Sources'];
