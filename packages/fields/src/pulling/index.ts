export type { Pull, PullAsk } from './pull.ts';
export { pullWhileTyping } from './pull-while-typing.ts';
