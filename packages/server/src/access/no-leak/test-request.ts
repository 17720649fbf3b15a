import type { Actor, FormGrant, GivenRole } from '@mortise/core';
import { type FormName, grantsOf, mayReach, rightOn, rightOnCreate, type Truth } from './naive-model.ts';
import { actors, type ClosedWorld, company, departments, people, type Stage } from './test-company.ts';

export type Operation = Parameters<typeof mayReach>[2];

/** Something that one person asks for in one world, with what the naive model says of it. */
export interface Request extends Stage {
  readonly world: ClosedWorld;
  readonly person: number;
  readonly actor: Actor;
  readonly form: FormName;
  /** Ids of the records of `form` that the person reads. */
  readonly reached: ReadonlySet<string>;
  /** On `form`. */
  readonly grants: readonly FormGrant[];
  readonly right: (form: FormName, fieldId: string) => ReturnType<typeof rightOn>;
  /** While a record is made. */
  readonly newRight: (form: FormName, fieldId: string) => ReturnType<typeof rightOn>;
  readonly may: (form: FormName, operation: FormGrant['operations'][number]) => boolean;
  readonly reaches: (form: FormName, record: Truth, operation?: Operation) => boolean;
  /** One of so many, another each time. */
  readonly pick: <T>(from: readonly T[]) => T;
}

/** A road into the data: asks by it, and compares what comes with what is meant. */
export type Check = (request: Request) => Promise<void>;

/** The road, person, form and details that a number stands for. */
export function requestFrom(
  seed: number,
  stage: Stage,
  world: ClosedWorld,
  given: readonly GivenRole[],
  roads: readonly string[],
): [road: string, request: Request] {
  let state = seed;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0;
    return from[state % from.length] as T;
  };
  const person = pick(people.map((_, n) => n));
  const form = pick(['customer', 'deal'] as const);
  const grantsOn = (one: FormName) => grantsOf(company, given, person, stage.forms[one].id, { people, departments });
  const reaches = (one: FormName, record: Truth, operation: Operation = 'read') =>
    mayReach(company, grantsOn(one), operation, person, record);
  const reached = new Set([...stage.truth[form].values()].filter((one) => reaches(form, one)).map(({ id }) => id));
  return [
    pick(roads),
    {
      ...stage,
      world,
      person,
      actor: actors[person] as Actor,
      form,
      reached,
      grants: grantsOn(form),
      right: (one, id) => rightOn(grantsOn, one, id),
      newRight: (one, id) => rightOnCreate(grantsOn, one, id),
      may: (one, operation) => grantsOn(one).some(({ operations }) => operations.includes(operation)),
      reaches,
      pick,
    },
  ];
}
