import {
  type FormGrant,
  fieldRights,
  type GivenRole,
  FormGrant as Grant,
  operations,
  type RoleHolder,
  type RoleScope,
} from '@mortise/core';
import fc from 'fast-check';
import { fieldIds, levels, stages } from './fields.ts';
import type { FormName } from './naive-model.ts';
import { appId, departments, people, type Stage } from './test-company.ts';

const scope = (form: FormName): fc.Arbitrary<RoleScope> =>
  fc.oneof(
    fc
      .constantFrom(
        'none' as const,
        'own' as const,
        'own-and-below' as const,
        'department' as const,
        'department-and-below' as const,
        'all' as const,
      )
      .map((kind): RoleScope => ({ kind })),
    fc.constantFrom(...(form === 'customer' ? levels : stages)).map(
      (value): RoleScope => ({
        kind: 'condition',
        condition: {
          field: form === 'customer' ? 'f_level' : 'f_stage',
          operator: 'equals',
          operand: { kind: 'constant', value },
        },
      }),
    ),
  );

const grant = (forms: Stage['forms'], form: FormName): fc.Arbitrary<FormGrant> =>
  fc
    .record({
      operations: fc.subarray([...operations], { minLength: 1 }),
      scopes: fc.record({ read: scope(form), update: scope(form), delete: scope(form) }),
      fields: fc.dictionary(
        fc.constantFrom(...fieldIds[form], '$owner'),
        fc.record(
          {
            right: fc.constantFrom(...fieldRights),
            onCreate: fc.constantFrom('hidden' as const, 'read' as const, 'edit' as const),
          },
          { requiredKeys: ['right'] },
        ),
      ),
      otherFields: fc.constantFrom('hidden' as const, 'read' as const, 'edit' as const),
    })
    .map((one) => Grant.parse({ ...one, formId: forms[form].id }));

const holder: fc.Arbitrary<RoleHolder> = fc.oneof(
  fc.constant({ kind: 'everyone' as const }),
  fc.constantFrom(...people).map((id) => ({ kind: 'user' as const, id })),
  fc.record({ kind: fc.constant('department' as const), id: fc.constantFrom(...departments), below: fc.boolean() }),
);

/** One to three roles of the app, each with whoever holds it. */
export const roles = (forms: Stage['forms']): fc.Arbitrary<GivenRole[]> =>
  fc
    .array(
      fc.record({
        customer: fc.option(grant(forms, 'customer')),
        deal: fc.option(grant(forms, 'deal')),
        holders: fc.array(holder, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((drawn) =>
      drawn.map(({ customer, deal, holders }, n) => ({
        id: `r${n}`,
        appId,
        role: { name: `角色${n}`, manages: false, forms: [customer, deal].flatMap((one) => one ?? []) },
        holders,
      })),
    );
