import {
  type Access,
  type Actor,
  type ApiScope,
  type Condition,
  hasRole,
  type OnlyHere,
  type Operation,
  type Permission,
} from '@mortise/core';

const scopeOf: Record<Permission, ApiScope> = {
  'definitions.read': 'definitions:read',
  'definitions.write': 'definitions:write',
  'people.read': 'people:read',
  'people.write': 'people:write',
  'organisation.write': 'people:write',
};

const scopeOn: Record<Operation, ApiScope> = {
  create: 'records:write',
  read: 'records:read',
  update: 'records:write',
  delete: 'records:write',
  import: 'records:write',
  export: 'records:read',
  print: 'records:read',
  batch: 'records:write',
  share: 'records:write',
};

/**
 * What the three built-in roles may do: administrators run the organisation, they and builders build, and every member
 * works with every record. The scopes of an API key narrow that and never widen it.
 */
export const roleAccess: Access = {
  may: (actor, permission) => !actor.only && inScope(actor, scopeOf[permission]) && byRole(actor, permission),
  mayManage: (actor) => roleAccess.may(actor, 'definitions.write'),
  mayOnForm: (actor, operation, formId) =>
    actor.only ? mayHere(actor.only, operation, formId) : inScope(actor, scopeOn[operation]),
  recordScope: (actor, operation, formId) =>
    actor.only ? mayHere(actor.only, operation, formId) && ownRecord(actor.only) : inScope(actor, scopeOn[operation]),
  fieldRight: (actor, formId, fieldId) => {
    if (actor.only) return mayField(actor.only, formId, fieldId) ? 'edit' : 'hidden';
    if (inScope(actor, 'records:write')) return 'edit';
    return inScope(actor, 'records:read') ? 'read' : 'hidden';
  },
  reachesShared: () => false,
  mayOpenView: () => true,
  isUnlisted: () => false,
};

function byRole(actor: Actor, permission: Permission): boolean {
  switch (permission) {
    case 'people.read':
      return true;
    case 'definitions.read':
    case 'definitions.write':
      return hasRole(actor, 'administrator', 'builder');
    default:
      return hasRole(actor, 'administrator');
  }
}

/** A visitor creates, or reads and changes what they sent; nothing else. */
const mayHere = ({ formId, recordId }: OnlyHere, operation: Operation, wanted: string) =>
  formId === wanted && (recordId === null ? operation === 'create' : operation === 'read' || operation === 'update');

const ownRecord = ({ recordId }: OnlyHere): boolean | Condition =>
  recordId === null || { field: '$id', operator: 'equals', operand: { kind: 'constant', value: recordId } };

const mayField = (only: OnlyHere, formId: string, fieldId: string) =>
  only.formId === formId && only.fieldIds.includes(fieldId);

export const inScope = (actor: Actor, scope: ApiScope) => actor.scopes === undefined || actor.scopes.includes(scope);
