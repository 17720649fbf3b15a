import type { ValueKind } from '../value-kind.ts';
import { after } from './operators/after.ts';
import { greaterOrEqual } from './operators/at-least.ts';
import { lessOrEqual } from './operators/at-most.ts';
import { before } from './operators/before.ts';
import { between, notBetween } from './operators/between.ts';
import { contains, notContains } from './operators/contains.ts';
import { containsAll } from './operators/contains-all.ts';
import { containsAny, containsNone } from './operators/contains-any.ts';
import { isEmpty, isNotEmpty } from './operators/empty.ts';
import { endsWith, notEndsWith } from './operators/ends-with.ts';
import { equals, equalsSet, notEquals, notEqualsSet } from './operators/equals.ts';
import { greaterThan } from './operators/greater-than.ts';
import { inDepartment, inDepartmentSet, notInDepartment, notInDepartmentSet } from './operators/in-department.ts';
import { inRegion, notInRegion } from './operators/in-region.ts';
import { isNoneOf, isOneOf } from './operators/is-one-of.ts';
import { lessThan } from './operators/less-than.ts';
import { notOfForm, notOfForms, ofForm, ofForms } from './operators/of-form.ts';
import { onOrAfter } from './operators/on-or-after.ts';
import { onOrBefore } from './operators/on-or-before.ts';
import type { Operator } from './operators/operator.ts';
import { notOverlaps, overlaps } from './operators/overlaps.ts';
import { notStartsWith, startsWith } from './operators/starts-with.ts';
import { titleContains, titleNotContains } from './operators/title-contains.ts';
import { notWithin, within } from './operators/within.ts';

/** In the order in which a person is offered them. */
const operators: readonly Operator[] = [
  contains,
  notContains,
  equals,
  notEquals,
  startsWith,
  notStartsWith,
  endsWith,
  notEndsWith,
  greaterThan,
  greaterOrEqual,
  lessThan,
  lessOrEqual,
  within,
  notWithin,
  overlaps,
  notOverlaps,
  before,
  onOrBefore,
  after,
  onOrAfter,
  between,
  notBetween,
  isOneOf,
  isNoneOf,
  containsAny,
  containsAll,
  containsNone,
  equalsSet,
  notEqualsSet,
  inDepartment,
  inDepartmentSet,
  notInDepartment,
  notInDepartmentSet,
  ofForm,
  notOfForm,
  ofForms,
  notOfForms,
  titleContains,
  titleNotContains,
  inRegion,
  notInRegion,
  isEmpty,
  isNotEmpty,
];

/** What a field of this kind can be asked, in the order to offer it. */
export const operatorsFor = (kind: ValueKind): readonly Operator[] =>
  operators.filter(({ kinds }) => kinds.includes(kind));

export const findOperator = (name: string, kind: ValueKind): Operator | undefined =>
  operators.find((operator) => operator.name === name && operator.kinds.includes(kind));
