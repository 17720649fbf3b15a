import type { Actor } from '../actor.ts';
import type { Condition } from '../conditions/condition.ts';

/** In the order in which they are shown. */
export const operations = [
  'read',
  'create',
  'update',
  'delete',
  'import',
  'export',
  'print',
  'batch',
  'share',
] as const;
export type Operation = (typeof operations)[number];

/** Rights above records: who may build, who may run the organisation. */
export type Permission =
  | 'definitions.read'
  | 'definitions.write'
  | 'people.read'
  | 'people.write'
  | 'organisation.write';

/** From least to most. `masked`: its value is shown with stars, and is no ground to filter, sort or search by. */
export const fieldRights = ['hidden', 'masked', 'read', 'edit'] as const;
export type FieldRight = (typeof fieldRights)[number];

/** A record that is stored, or one that is being made. */
export type RecordMoment = 'stored' | 'new';

/**
 * The one place that answers what an actor may do. The read path and the write path ask it and nothing else does.
 * Answers come from memory: it is asked on every request.
 */
export interface Access {
  may(actor: Actor, permission: Permission): boolean;
  /** May the actor decide who works in this app, with what rights? */
  mayManage(actor: Actor, appId: string): boolean;
  mayOnForm(actor: Actor, operation: Operation, formId: string): boolean;
  /**
   * Which records the actor reaches: true is all, false is none, a condition is compiled into the SQL. Those that were
   * shared with the actor come on top where the operation is reading or updating: `reachesShared` says so.
   */
  recordScope(actor: Actor, operation: Operation, formId: string): boolean | Condition;
  /** Does being named in a record's team open it to the actor for this operation? */
  reachesShared(actor: Actor, operation: Operation, formId: string): boolean;
  /** Never more than of any field that this one is calculated or taken from. */
  fieldRight(actor: Actor, formId: string, fieldId: string, moment?: RecordMoment): FieldRight;
  mayOpenView(actor: Actor, formId: string, viewId: string): boolean;
  /** Is the form left out of the actor's navigation? */
  isUnlisted(actor: Actor, formId: string): boolean;
}
