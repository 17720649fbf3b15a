export { problemOf } from '@mortise/api/client';
