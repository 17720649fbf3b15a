import {
  Block,
  checkValue,
  FormSession,
  fieldsOf,
  formLogic,
  LiveRecord,
  nowhere,
  plainState,
  type Values,
} from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';

const option = (id: string, more: object = {}) => ({ id, label: id, color: 'teal', ...more });
const blocks = [
  Block.parse({
    id: 'industry',
    type: 'select',
    key: 'industry',
    config: { options: [option('it', { score: 3 }), option('trade')] },
  }),
  Block.parse({
    id: 'kind',
    type: 'radio',
    key: 'kind',
    config: {
      options: [option('cloud'), option('chips'), option('retail')],
      parent: 'industry',
      allowed: { it: ['cloud', 'chips'] },
    },
  }),
  Block.parse({
    id: 'sources',
    type: 'checkbox',
    key: 'sources',
    config: { options: [option('fair', { score: 2 }), option('more', { other: true })], supplement: 'words' },
  }),
  Block.parse({ id: 'words', type: 'text', key: 'words' }),
  Block.parse({
    id: 'points',
    type: 'formula',
    key: 'points',
    config: { formula: 'SCORE({industry}, {sources})', result: 'number' },
  }),
];
const fields = fieldsOf({ blocks }, fieldTypes);
const logic = formLogic({ blocks }, fields);
const recordWith = (values: Values) => {
  const live = new LiveRecord(logic, {}, true, nowhere);
  live.give(values);
  return live;
};
const issuesOf = (key: string, values: Values) => {
  const live = recordWith(values);
  const field = fields.find((one) => one.key === key);
  if (!field) throw new Error(key);
  return checkValue(field, live.values[key] ?? null, undefined, live.stateOf(field.id) ?? plainState(field.block));
};

describe('options that depend on another choice', () => {
  test('are none before that is made, its own afterwards, and all where nothing is said', () => {
    expect(recordWith({}).stateOf('kind')?.options).toEqual([]);
    expect(recordWith({ industry: 'it' }).stateOf('kind')?.options).toEqual(['cloud', 'chips']);
    expect(recordWith({ industry: 'trade' }).stateOf('kind')?.options).toBeNull();
  });

  test('say at once that what is picked below is no longer offered, and no more once it is', () => {
    const more = { ...blocks[0], config: { options: [option('it'), option('farm')] } } as Block;
    const kind = {
      ...blocks[1],
      config: { ...blocks[1]?.config, allowed: { it: ['cloud'], farm: ['retail'] } },
    } as Block;
    const known = fieldsOf({ blocks: [more, kind] }, fieldTypes);
    const session = new FormSession(known, {}, undefined, { logic: formLogic({ blocks: [more, kind] }, known) });
    session.set('industry', 'it');
    expect(session.issuesOf('kind')).toEqual([]);

    session.set('kind', 'cloud');
    session.set('industry', 'farm');
    expect(session.issuesOf('kind')).toMatchObject([{ code: 'not_offered' }]);

    session.set('industry', 'it');
    expect(session.issuesOf('kind')).toEqual([]);
  });

  test('are checked by what the writer asks too', () => {
    expect(issuesOf('kind', { industry: 'it', kind: 'cloud' })).toEqual([]);
    expect(issuesOf('kind', { industry: 'it', kind: 'retail' })).toMatchObject([{ code: 'not_offered' }]);
    expect(issuesOf('kind', { kind: 'cloud' })).toMatchObject([{ code: 'not_offered' }]);
  });
});

describe('an option that needs an explanation', () => {
  test('brings up the field for it, which must be filled in', () => {
    expect(recordWith({ sources: ['fair'] }).stateOf('words')).toMatchObject({ visible: false, required: false });
    expect(recordWith({ sources: ['fair', 'more'] }).stateOf('words')).toMatchObject({ visible: true, required: true });
    expect(issuesOf('words', { sources: ['more'] })).toHaveLength(1);
    expect(issuesOf('words', { sources: ['more'], words: '老同学介绍' })).toEqual([]);
  });

  test('leaves no explanation behind when it is no longer picked', () => {
    const live = recordWith({ sources: ['more'], words: '老同学介绍' });
    live.give({ sources: ['fair'] });
    expect(live.values.words ?? null).toBeNull();
  });

  test('cannot stand without such a field', () => {
    const { checkbox } = fieldTypes;
    const config = { ...checkbox.defaults, options: [{ ...checkbox.defaults.options[0], other: true }] };
    expect(checkbox.check(config as typeof checkbox.defaults)).toMatchObject([{ path: ['supplement'] }]);
  });
});

test('scores of what is picked can be added up by a formula', () => {
  expect(recordWith({ industry: 'it', sources: ['fair', 'more'] }).values.points).toBe('5');
  expect(recordWith({ industry: 'trade' }).values.points).toBe('0');
});
