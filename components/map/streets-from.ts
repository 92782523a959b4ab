/** Leaflet zoom from which the operator's street map shows. */
export const STREETS_FROM = 8;
