import { type Access, type Actor, type ApiScope, hasRole, type Operation, type Permission } from '@mortise/core';

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
};

/**
 * What the three built-in roles may do: administrators run the organisation, they and builders build, and every member
 * works with every record. The scopes of an API key narrow that and never widen it.
 */
export const roleAccess: Access = {
  may: (actor, permission) => inScope(actor, scopeOf[permission]) && byRole(actor, permission),
  mayOnForm: (actor, operation) => inScope(actor, scopeOn[operation]),
  recordScope: (actor, operation) => inScope(actor, scopeOn[operation]),
  fieldRight: (actor) => {
    if (inScope(actor, 'records:write')) return 'edit';
    return inScope(actor, 'records:read') ? 'read' : 'hidden';
  },
};

function byRole(actor: Actor, permission: Permission): boolean {
  switch (permission) {
    case 'definitions.read':
    case 'people.read':
      return true;
    case 'definitions.write':
      return hasRole(actor, 'administrator', 'builder');
    default:
      return hasRole(actor, 'administrator');
  }
}

const inScope = (actor: Actor, scope: ApiScope) => actor.scopes === undefined || actor.scopes.includes(scope);
