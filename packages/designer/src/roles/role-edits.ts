import { FormGrant, type Operation, type RoleDraft } from '@mortise/core';

/** Which records of a form. */
export type GrantScope = FormGrant['scopes']['read'];
export type ScopedOperation = 'read' | 'update' | 'delete';

export const grantOf = (role: RoleDraft, formId: string): FormGrant | undefined =>
  role.forms.find((grant) => grant.formId === formId);

/** The role with something else on one form. A form that it says nothing of is closed to it. */
export function withGrant(role: RoleDraft, formId: string, change: Partial<FormGrant>): RoleDraft {
  const before = grantOf(role, formId);
  const grant = { ...(before ?? FormGrant.parse({ formId })), ...change };
  return {
    ...role,
    forms: before ? role.forms.map((one) => (one === before ? grant : one)) : [...role.forms, grant],
  };
}

/** Whoever may do anything with records may read them, and who may not read may do nothing but create. */
export function withOperation(
  before: readonly Operation[],
  operation: Operation,
  isGiven: boolean,
): FormGrant['operations'] {
  if (!isGiven) {
    const kept = operation === 'read' ? before.filter((one) => one === 'create') : before;
    return kept.filter((one) => one !== operation);
  }
  const needed: Operation[] = operation === 'create' || operation === 'read' ? [operation] : ['read', operation];
  return [...new Set([...before, ...needed])];
}

export const withScope = (
  role: RoleDraft,
  formId: string,
  operation: ScopedOperation,
  scope: GrantScope,
): RoleDraft => {
  const { scopes } = grantOf(role, formId) ?? FormGrant.parse({ formId });
  return withGrant(role, formId, { scopes: { ...scopes, [operation]: scope } });
};

/** One right for a field; the same as of every other field is not said again. */
export function withFieldGrant(
  grant: FormGrant,
  fieldId: string,
  given: FormGrant['fields'][string] | null,
): FormGrant {
  const { [fieldId]: _, ...others } = grant.fields;
  const isSaid = given !== null && (given.right !== grant.otherFields || given.onCreate !== undefined);
  return { ...grant, fields: isSaid ? { ...others, [fieldId]: given } : others };
}
