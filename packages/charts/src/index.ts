export { charts } from './catalog.ts';
