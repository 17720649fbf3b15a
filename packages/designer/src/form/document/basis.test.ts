import { Block, FormDraft, type Option, type StoredDefinition } from '@mortise/core';
import { expect, test } from 'vitest';
import { addedToSet } from './added-options.ts';
import { Basis } from './basis.ts';
import { createDesignerStore, formIn } from './designer-store.ts';

const option = (id: string): Option => ({ id, label: id, color: 'indigo' });

/** A draft with a choice among these. */
function draftOf(ids: readonly string[], more: Partial<FormDraft> = {}, config: object = {}): FormDraft {
  const source = { id: 'source', key: 'source', type: 'select', label: '来源' };
  const blocks = [Block.parse({ ...source, config: { options: ids.map(option), mayAdd: true, ...config } })];
  return FormDraft.parse({ name: '线索', blocks, ...more });
}
/** As the server writes an option down: with every setting, in an order of its own. */
const written = (ids: readonly string[], config: object = {}) =>
  draftOf(ids, {}, { allowed: {}, parent: '', supplement: '', optionSet: '', track: false, ...config });
const storedAt = (revision: number, draft: FormDraft) => ({ revision, draft }) as unknown as StoredDefinition;
const idsIn = ({ blocks }: FormDraft) => ((blocks[0]?.config.options ?? []) as Option[]).map(({ id }) => id);

function open(base: FormDraft | null) {
  const store = createDesignerStore(draftOf(['展会']));
  const resolved: { revision: number; mine: FormDraft | undefined }[] = [];
  const autosave = {
    resolve: async (revision: number, mine?: FormDraft) => void resolved.push({ revision, mine }),
  };
  const basis = new Basis(base);
  return { store, resolved, goOn: (stored: StoredDefinition) => basis.goOn(stored, store, autosave) };
}

test('the work goes on over an option that came in, which undo leaves there', () => {
  const { store, resolved, goOn } = open(draftOf(['展会']));
  store.getState().dispatch((form) => ({ ...form, name: '商机' }));

  expect(goOn(storedAt(7, written(['展会', '官网'])))).toBe(true);

  const mine = formIn(store.getState());
  expect([mine.name, idsIn(mine)]).toEqual(['商机', ['展会', '官网']]);
  expect(resolved).toEqual([{ revision: 7, mine }]);
  store.getState().undo();
  expect([formIn(store.getState()).name, idsIn(formIn(store.getState()))]).toEqual(['线索', ['展会', '官网']]);
});

test('options that I took out or put in stay as I left them beside it', () => {
  const { store, goOn } = open(draftOf(['展会']));
  store.getState().dispatch(() => draftOf(['名片']));

  goOn(storedAt(7, written(['展会', '官网'])));

  expect(idsIn(formIn(store.getState()))).toEqual(['名片', '官网']);
});

test('an option below another comes in with its place', () => {
  const config = (ids: string[]) => ({ parent: 'province', allowed: { 浙江: ids } });
  const store = createDesignerStore(draftOf(['西湖'], {}, config(['西湖'])));
  const basis = new Basis(formIn(store.getState()));
  const theirs = written(['西湖', '余杭'], config(['西湖', '余杭']));

  expect(basis.goOn(storedAt(7, theirs), store, { resolve: async () => undefined })).toBe(true);
  expect(formIn(store.getState()).blocks[0]?.config.allowed).toEqual({ 浙江: ['西湖', '余杭'] });
});

test('who changed nothing has nothing to save', () => {
  const { resolved, goOn } = open(draftOf(['展会']));

  expect(goOn(storedAt(7, written(['展会', '官网'])))).toBe(true);
  expect(resolved).toEqual([{ revision: 7, mine: undefined }]);
});

test.each([
  ['more than an option came in', draftOf(['展会']), { ...draftOf(['展会', '官网']), name: '客户' }],
  ['an option was changed', draftOf(['展会']), draftOf(['展览'])],
  ['it is not known what the work is based on', null, draftOf(['展会', '官网'])],
])('a person chooses where %s', (_, base, theirs) => {
  const { store, resolved, goOn } = open(base);

  expect(goOn(storedAt(7, theirs))).toBe(false);
  expect(resolved).toEqual([]);
  expect(idsIn(formIn(store.getState()))).toEqual(['展会']);
});

test('a shared set goes on over options at its end, and over nothing else', () => {
  const set = (name: string, ...ids: string[]) => ({ name, options: ids.map(option) });
  expect(addedToSet(set('来源', '展会'), set('来源', '展会', '官网'))).toEqual([option('官网')]);
  expect(addedToSet(set('来源', '展会'), set('渠道', '展会', '官网'))).toBeNull();
});
