import type { Actor } from '../actor.ts';
import type { Condition } from '../conditions/condition.ts';

export const operations = ['create', 'read', 'update', 'delete', 'import', 'export'] as const;
export type Operation = (typeof operations)[number];

/** Rights above records: who may build, who may run the organisation. */
export type Permission =
  | 'definitions.read'
  | 'definitions.write'
  | 'people.read'
  | 'people.write'
  | 'organisation.write';

export type FieldRight = 'hidden' | 'read' | 'edit';

/**
 * The one place that answers what an actor may do. The read path and the write path ask it and nothing else does.
 * Answers come from memory: it is asked on every request.
 */
export interface Access {
  may(actor: Actor, permission: Permission): boolean;
  mayOnForm(actor: Actor, operation: Operation, formId: string): boolean;
  /** Which records the actor reaches: true is all, false is none, a condition is compiled into the SQL. */
  recordScope(actor: Actor, operation: Operation, formId: string): boolean | Condition;
  fieldRight(actor: Actor, formId: string, fieldId: string): FieldRight;
}
