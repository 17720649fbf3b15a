import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../definitions/block.ts';
import type { FormRule } from '../definitions/form-rule.ts';
import type { Values } from '../records/record.ts';
import { fieldsOf } from '../records/storage.ts';
import type { FormLogic } from './form-logic.ts';
import { FormSession } from './form-session.ts';
import { LiveRecord } from './live-record.ts';
import { ruleIssues } from './rule-issues.ts';
import { blockOf, calculated, logicOf, logicTypes, ruleOf, somewhere } from './test-logic.ts';

const inputs = ['a', 'b', 'c', 'd'];
const given = ['e', 'g', 'h'];
const number = fc.option(fc.integer({ min: -20, max: 20 }).map(String), { nil: null });

/** A formula over what stands before it, so that forms never go in circles. */
const formulaOver = (names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.constantFrom('+', '-', '*', '/'))
    .map(([left, right, sign]) => `{${left}} ${sign} {${right}}`);

interface Form {
  readonly blocks: Block[];
  readonly rules: FormRule[];
}

const forms: fc.Arbitrary<Form> = fc
  .record({
    start: formulaOver(inputs),
    first: formulaOver([...inputs, 'e']),
    second: formulaOver([...inputs, 'e', 'x']),
    hides: fc.tuple(formulaOver(inputs), fc.constantFrom('show', 'hide'), fc.boolean()),
    sets: fc.tuple(formulaOver(inputs), formulaOver(inputs)),
    refuses: fc.tuple(formulaOver([...inputs, 'x']), fc.constantFrom('holds', 'fails')),
  })
  .map(({ start, first, second, hides, sets, refuses }) => ({
    blocks: [
      ...inputs.map((name) => blockOf(name, 'number')),
      blockOf('e', 'number', { default: { kind: 'formula', formula: start } }),
      blockOf('g', 'number', { required: true }),
      blockOf('h', 'number'),
      calculated('y', second),
      calculated('x', first),
    ],
    rules: [
      ruleOf({
        id: 'hides',
        kind: 'interact',
        when: { kind: 'formula', formula: `${hides[0]} > 3` },
        actions: [{ do: hides[1], fields: ['g'], clear: hides[2] }],
      }),
      ruleOf({
        id: 'sets',
        kind: 'interact',
        when: { kind: 'formula', formula: `${sets[0]} < 0` },
        actions: [{ do: 'set', field: 'h', value: { kind: 'formula', formula: sets[1] } }],
      }),
      ruleOf({
        id: 'refuses',
        kind: 'validate',
        when: { kind: 'formula', formula: `${refuses[0]} > 5` },
        refuses: refuses[1],
        message: '不行',
        fields: ['a'],
      }),
    ],
  }));

const edits = fc.array(fc.tuple(fc.constantFrom(...inputs, ...given), number), { maxLength: 12 });
const stored = fc.dictionary(fc.constantFrom(...inputs, ...given), number);

/** Empty is empty, whether nobody said so or somebody did. */
const told = (live: LiveRecord) =>
  Object.fromEntries(Object.entries(live.values).filter(([, value]) => value !== null && value !== undefined));

/** A record as it was stored: with all that follows from it. */
function settled(logic: FormLogic, initial: Values): Values {
  const live = new LiveRecord(logic, initial, false, somewhere);
  live.recalculate();
  return live.values;
}

describe('what follows in any form', () => {
  test('is the same whether it follows edit by edit or all at once, and calculating it all again changes nothing', () => {
    fc.assert(
      fc.property(forms, stored, fc.boolean(), edits, ({ blocks, rules }, initial, isNew, said) => {
        const logic = logicOf(blocks, rules);
        const typed = new LiveRecord(logic, initial, isNew, somewhere);
        for (const [key, value] of said) typed.give({ [key]: value });
        const atOnce = new LiveRecord(logic, initial, isNew, somewhere);
        atOnce.give(Object.fromEntries(said));
        if (!isNew) typed.recalculate();
        if (!isNew) atOnce.recalculate();

        expect(told(typed)).toEqual(told(atOnce));
        expect(ruleIssues(typed)).toEqual(ruleIssues(atOnce));
        expect([...typed.recalculate()]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same for the writer that gets only what a person changed as for the session that saw every edit', () => {
    fc.assert(
      fc.property(forms, stored, fc.boolean(), edits, ({ blocks, rules }, begun, isNew, said) => {
        const logic = logicOf(blocks, rules);
        const initial = isNew ? begun : settled(logic, begun);
        const fields = fieldsOf({ blocks }, logicTypes);
        const session = new FormSession(fields, initial, undefined, { logic, isNew, surroundings: somewhere });
        for (const [key, value] of said) session.set(key, value);

        const writer = new LiveRecord(logic, initial, isNew, somewhere);
        const sent = fields.filter(({ key }) => session.isGiven(key)).map(({ key }) => [key, session.valueOf(key)]);
        writer.give(isNew ? Object.fromEntries(sent) : session.changes);

        const present = Object.entries(session.values).filter(([, value]) => value !== null && value !== undefined);
        expect(told(writer)).toEqual(Object.fromEntries(present));
        for (const { id } of fields) expect(writer.stateOf(id) ?? session.stateOf(id)).toEqual(session.stateOf(id));
      }),
      { numRuns: 300 },
    );
  });
});
