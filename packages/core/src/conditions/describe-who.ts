import type { Bilingual } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Operand } from './condition.ts';
import { elementOf } from './domains.ts';

/** Whoever looks, and who is around them. */
export type WhoOperand = Extract<Operand, { kind: `current-${string}` }>;

/** As the right side of a field of this kind: over people, departments mean their members. */
export function describeWho(operand: WhoOperand, kind: ValueKind | undefined): Bilingual {
  switch (operand.kind) {
    case 'current-user':
      return { zh: '本人', en: 'me' };
    case 'current-subordinates':
      return operand.includeMe
        ? { zh: '本人和下属', en: 'me and my subordinates' }
        : { zh: '下属', en: 'my subordinates' };
    case 'current-departments':
      return kind && elementOf(kind) === 'user' ? members(operand.includeBelow) : departments(operand.includeBelow);
  }
}

const departments = (withBelow: boolean | undefined): Bilingual =>
  withBelow
    ? { zh: '本人所在部门及下级', en: 'my departments and those below' }
    : { zh: '本人所在部门', en: 'my departments' };

const members = (withBelow: boolean | undefined): Bilingual =>
  withBelow
    ? { zh: '本人所在部门及下级的成员', en: 'members of my departments and those below' }
    : { zh: '本人所在部门的成员', en: 'members of my departments' };
