export { actions, nodes } from './catalog.ts';
