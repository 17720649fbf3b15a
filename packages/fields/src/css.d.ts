/** Styles that come with a part which is loaded later. */
declare module '*.css';
