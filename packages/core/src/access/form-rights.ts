import type { Condition } from '../conditions/condition.ts';
import type { FormGrant } from '../definitions/role.ts';
import { type FieldRight, fieldRights, type Operation, type RecordMoment } from './access.ts';
import { anyOf, bothOf, scopeCondition } from './scope-condition.ts';

/** What somebody may do with a form, by all the roles they hold. */
export interface FormRights {
  readonly operations: ReadonlySet<Operation>;
  readonly scopes: Readonly<Record<'read' | 'update' | 'delete', true | Condition>>;
  /** By what the roles say of the field alone, whatever it is calculated from. */
  right(fieldId: string, moment: RecordMoment): FieldRight;
  /** Null: all. */
  readonly views: ReadonlySet<string> | null;
  readonly unlisted: boolean;
}

/**
 * Several roles add up, each part for itself: the operations of any, the records of any, the greater right on a field.
 * A role that may not read the form says nothing of its fields, and one that may not update it lets nobody edit them.
 */
export function addUp(grants: readonly FormGrant[]): FormRights {
  const reading = grants.filter(({ operations }) => operations.includes('read'));
  const having = (operation: Operation) => grants.filter(({ operations }) => operations.includes(operation));
  const scopeOf = (operation: 'read' | 'update' | 'delete') =>
    anyOf(having(operation).map(({ scopes }) => scopeCondition(scopes[operation])));
  const read = scopeOf('read');
  const listing = reading.filter(({ unlisted }) => !unlisted);
  return {
    operations: new Set(grants.flatMap(({ operations }) => operations)),
    scopes: { read, update: bothOf(read, scopeOf('update')), delete: bothOf(read, scopeOf('delete')) },
    right: (fieldId, moment) =>
      greatest(
        moment === 'new'
          ? having('create').map((grant) => rightOnCreate(grant, fieldId))
          : reading.map((grant) => rightOnStored(grant, fieldId)),
      ),
    views: reading.some(({ views }) => views === null) ? null : new Set(reading.flatMap(({ views }) => views ?? [])),
    unlisted: listing.length === 0,
  };
}

/** No role says it: the least. */
const greatest = (rights: readonly FieldRight[]): FieldRight =>
  fieldRights[Math.max(0, ...rights.map((right) => fieldRights.indexOf(right)))] ?? 'hidden';

function rightOnStored({ operations, fields, otherFields }: FormGrant, fieldId: string): FieldRight {
  const right = fields[fieldId]?.right ?? otherFields;
  return right === 'edit' && !operations.includes('update') ? 'read' : right;
}

/** Who makes a record has nothing to be kept from: what is masked later is simply not filled in. */
function rightOnCreate({ fields, otherFields }: FormGrant, fieldId: string): FieldRight {
  const { right = otherFields, onCreate = right } = fields[fieldId] ?? {};
  return onCreate === 'masked' ? 'hidden' : onCreate;
}
