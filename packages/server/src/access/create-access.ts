import {
  type Access,
  type AccessBook,
  type Actor,
  type FieldCatalog,
  type FieldRight,
  type FormRights,
  hasRole,
  type Operation,
  type RecordMoment,
} from '@mortise/core';
import { inScope, roleAccess } from './role-access.ts';
import { lesserRight, sourcesOf } from './sources-of.ts';
import { standingOf } from './standing-of.ts';

/**
 * What the roles of the apps leave of what the built-in roles and the scopes of an API key allow. Administrators and
 * builders work everywhere; in an app that is open to everyone, everyone does.
 */
export function createAccess(book: Pick<AccessBook, 'facts'>, catalog: FieldCatalog): Access {
  const standing = (actor: Actor) => standingOf(book.facts(), actor);
  const isBound = (actor: Actor) => actor.only === undefined && !hasRole(actor, 'administrator', 'builder');
  /** `all` is whatever else allows; null is nothing. */
  const rightsOn = (actor: Actor, formId: string) => (isBound(actor) ? standing(actor).rightsOn(formId) : 'all');

  function ownRight(actor: Actor, formId: string, fieldId: string, moment: RecordMoment): FieldRight {
    const rights = rightsOn(actor, formId);
    return rights === 'all' ? 'edit' : (rights?.right(fieldId, moment) ?? 'hidden');
  }

  /** A value tells of what it comes from, so nobody sees more of it than of that. */
  function closedRight(actor: Actor, formId: string, fieldId: string, moment: RecordMoment): FieldRight {
    const own = ownRight(actor, formId, fieldId, moment);
    if (own === 'hidden') return own;
    const sees = ({ formId: there, fieldId: id }: { formId: string; fieldId: string }) => {
      const right = ownRight(actor, there, id, there === formId ? moment : 'stored');
      return right !== 'hidden' && right !== 'masked';
    };
    return standing(actor).remember(`${moment} ${formId}/${fieldId}`, () =>
      sourcesOf(book.facts(), catalog, formId, fieldId).every(sees) ? own : 'hidden',
    );
  }

  return {
    may: roleAccess.may,
    mayManage: (actor, appId) =>
      roleAccess.may(actor, 'definitions.write') ||
      (isBound(actor) && inScope(actor, 'definitions:write') && standing(actor).manages(appId)),
    mayOnForm: (actor, operation, formId) => {
      const rights = rightsOn(actor, formId);
      return roleAccess.mayOnForm(actor, operation, formId) && (rights === 'all' || has(rights, operation));
    },
    recordScope: (actor, operation, formId) => {
      const builtIn = roleAccess.recordScope(actor, operation, formId);
      const rights = rightsOn(actor, formId);
      if (builtIn === false || rights === 'all') return builtIn;
      if (!rights?.operations.has(operation)) return false;
      // What is made is nobody's yet; of what is imported, updates are held to their own scope.
      return operation === 'create' || operation === 'import' ? builtIn : rights.scopes[ofScope[operation]];
    },
    reachesShared: (actor, operation, formId) => {
      const rights = rightsOn(actor, formId);
      const isAny = book.facts().teams?.has(formId) ?? true;
      return isAny && rights !== 'all' && isShared(operation) && has(rights, operation);
    },
    fieldRight: (actor, formId, fieldId, moment = 'stored') => {
      const builtIn = roleAccess.fieldRight(actor, formId, fieldId, moment);
      return builtIn === 'hidden' || !isBound(actor)
        ? builtIn
        : lesserRight(builtIn, closedRight(actor, formId, fieldId, moment));
    },
    mayOpenView: (actor, formId, viewId) => {
      const rights = rightsOn(actor, formId);
      return rights === 'all' || rights?.views === null || (rights?.views.has(viewId) ?? false);
    },
    isUnlisted: (actor, formId) => {
      const rights = rightsOn(actor, formId);
      return rights !== 'all' && (rights?.unlisted ?? true);
    },
  };
}

const has = (rights: FormRights | null, operation: Operation) => rights?.operations.has(operation) ?? false;

const isShared = (operation: Operation) => operation === 'read' || operation === 'update' || operation === 'export';

/** Which of a role's scopes says what an operation reaches. */
const ofScope: Readonly<Record<Exclude<Operation, 'create' | 'import'>, 'read' | 'update' | 'delete'>> = {
  read: 'read',
  export: 'read',
  print: 'read',
  update: 'update',
  batch: 'update',
  share: 'update',
  delete: 'delete',
};
