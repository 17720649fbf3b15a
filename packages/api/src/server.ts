import type { PeopleUseCases } from '@mortise/server';

/** All that can be done, as plain functions of an actor and an input, grouped by subject. */
export interface Server {
  readonly people: PeopleUseCases;
}
