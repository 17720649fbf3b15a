import { type ApiClient, ApiProblem } from '@mortise/api/client';
import { Block, fieldsOf, type RecordView, type Values } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { beforeEach, describe, expect, test } from 'vitest';
import { RecordEditor } from './record-editor.ts';
import type { Unsaved } from './unsaved.ts';

const blocks = [
  Block.parse({ id: 'name', type: 'text', key: 'name', label: '名称', required: true }),
  Block.parse({ id: 'city', type: 'text', key: 'city', label: '城市' }),
];
const fields = fieldsOf({ blocks }, fieldTypes);
const stored = (version: number, values: Values): RecordView => ({
  id: 'r1',
  version,
  title: String(values.name),
  createdAt: '',
  createdBy: 'u',
  updatedAt: '',
  updatedBy: 'u2',
  ownerId: null,
  departmentId: null,
  deletedAt: null,
  values,
});
const first = stored(1, { name: '华为', city: '深圳' });
const refusal = (status: number, code: string, extra: object = {}) =>
  new ApiProblem({ type: '', title: '', status, detail: '不行', code, traceId: '', ...extra });

let sent: { operation: string; body: { version?: number; values: Values }; key: string | undefined }[];
let answers: (RecordView | ApiProblem)[];
let kept: Unsaved | null;
let focused: string[];

function editorOf(record: RecordView | null, initial: Values = record?.values ?? {}): RecordEditor {
  const api = {
    call: async (operation: string, input: { body: { values: Values } }, options?: { idempotencyKey?: string }) => {
      sent.push({ operation, body: input.body, key: options?.idempotencyKey });
      const answer = answers.shift();
      if (!answer || answer instanceof ApiProblem) throw answer;
      return answer;
    },
  } as unknown as ApiClient;
  return new RecordEditor(
    {
      api,
      formId: 'f1',
      fields,
      timeZone: 'Asia/Shanghai',
      keeper: {
        readHere: () => kept,
        read: async () => kept,
        write: (unsaved) => {
          kept = unsaved;
        },
        clear: () => {
          kept = null;
        },
      },
      focusField: (key) => {
        focused.push(key);
        return true;
      },
      onMerged: () => undefined,
    },
    record,
    initial,
  );
}

beforeEach(() => {
  sent = [];
  answers = [];
  kept = null;
  focused = [];
});

describe('editing a record', () => {
  test('sends only what changed, with the version it began from, and reads again', async () => {
    const editor = editorOf(first);
    answers = [stored(2, { name: '华为', city: '东莞' })];
    editor.edit();
    editor.session.set('city', '东莞');

    await editor.save();

    expect(sent[0]?.body).toEqual({ version: 1, values: { city: '东莞' } });
    expect(editor.state).toMatchObject({ mode: 'read', saving: { state: 'saved' } });
  });

  test('sends nothing and asks for what is missing while a required field is empty', async () => {
    const editor = editorOf(first);
    editor.edit();
    editor.session.set('name', '');

    expect(await editor.save()).toBeNull();
    expect(sent).toEqual([]);
    expect(focused).toEqual(['name']);
  });

  test('saves again by itself when somebody changed another field', async () => {
    const editor = editorOf(first);
    const theirs = stored(2, { name: '华为', city: '东莞' });
    answers = [refusal(409, 'conflict', { current: theirs }), stored(3, { name: '我的', city: '东莞' })];
    editor.edit();
    editor.session.set('name', '我的');

    await editor.save();

    expect(sent[1]?.body).toEqual({ version: 2, values: { name: '我的' } });
    expect(editor.state.mode).toBe('read');
  });

  test('lets the person choose where both changed the same field', async () => {
    const editor = editorOf(first);
    answers = [
      refusal(409, 'conflict', { current: stored(2, { name: '他的', city: '深圳' }) }),
      stored(3, { name: '我的' }),
    ];
    editor.edit();
    editor.session.set('name', '我的');
    await editor.save();
    expect(editor.state.conflict?.merge.clashes).toMatchObject([{ original: '华为', theirs: '他的', mine: '我的' }]);

    await editor.resolve(new Set(['name']));

    expect(sent[1]?.body).toEqual({ version: 2, values: { name: '我的' } });
    expect(editor.state.conflict).toBeNull();
  });

  test('takes theirs without a further save where that was chosen', async () => {
    const editor = editorOf(first);
    answers = [refusal(409, 'conflict', { current: stored(2, { name: '他的', city: '深圳' }) })];
    editor.edit();
    editor.session.set('name', '我的');
    await editor.save();

    const settled = await editor.resolve(new Set());

    expect(sent).toHaveLength(1);
    expect(settled?.version).toBe(2);
    expect(editor.session.valueOf('name')).toBe('他的');
  });

  test('tells of a change by someone else and leaves what is typed alone', () => {
    const editor = editorOf(first);
    editor.edit();
    editor.session.set('name', '我的');

    editor.takeRecord(stored(2, { name: '华为', city: '东莞' }));

    expect(editor.state.incoming?.merge.theirs.map(({ field }) => field.key)).toEqual(['city']);
    expect(editor.session.values).toMatchObject({ name: '我的', city: '深圳' });
  });

  test('shows a change at once while it is only read', () => {
    const editor = editorOf(first);

    editor.takeRecord(stored(2, { name: '新', city: '深圳' }));

    expect(editor.session.valueOf('name')).toBe('新');
  });

  test('repeats a save that got no answer under the same key', async () => {
    const editor = editorOf(null);
    answers = [refusal(0, 'unreachable'), first];
    editor.session.set('name', '华为');

    await editor.save();
    expect(editor.state.saving.state).toBe('failed');
    await editor.save();

    expect(sent[0]?.key).toBe(sent[1]?.key);
  });

  test('puts what the server found at its field', async () => {
    const editor = editorOf(first);
    answers = [refusal(422, 'invalid', { errors: [{ path: ['name'], code: 'not_unique', message: '已有' }] })];
    editor.edit();
    editor.session.set('name', '重名');

    await editor.save();

    expect(editor.session.issuesOf('name')[0]?.message).toBe('已有');
    expect(focused).toEqual(['name']);
  });
});

/** Until what was typed is kept. */
const noted = () => new Promise((resolve) => setTimeout(resolve));

describe('what was typed', () => {
  test('is kept at once, and marked where the session had run out', async () => {
    const editor = editorOf(first);
    answers = [refusal(401, 'unauthenticated')];
    editor.edit();
    editor.session.set('name', '我的');
    await noted();
    expect(kept).toMatchObject({
      version: 1,
      values: { name: '我的' },
      original: { name: '华为' },
      isInterrupted: false,
    });

    await editor.save();

    expect(kept?.isInterrupted).toBe(true);
    expect(editor.state.trouble).toEqual({ kind: 'signed-out' });
    expect(editor.session.valueOf('name')).toBe('我的');
  });

  const typed: Unsaved = {
    recordId: 'r1',
    version: 1,
    values: { name: '我的' },
    original: { name: '华为' },
    at: 0,
    isInterrupted: false,
  };

  test('is offered and taken up when wanted', () => {
    kept = typed;
    const editor = editorOf(first);
    editor.open();
    expect(editor.session.isDirty).toBe(false);

    editor.restore();

    expect(editor.state).toMatchObject({ mode: 'edit', offered: null });
    expect(editor.session.changes).toEqual({ name: '我的' });
  });

  test('is taken up by itself after signing in again', () => {
    kept = { ...typed, isInterrupted: true };
    const editor = editorOf(first);

    editor.open();

    expect(editor.session.changes).toEqual({ name: '我的' });
  });

  test('meets a record that changed meanwhile as a choice', () => {
    kept = typed;
    const editor = editorOf(stored(2, { name: '他的', city: '深圳' }));
    editor.open();

    editor.restore();

    expect(editor.state.conflict).toMatchObject({
      isAhead: true,
      merge: { clashes: [{ theirs: '他的', mine: '我的' }] },
    });
  });

  test('is gone after a save and after it was given up', async () => {
    const editor = editorOf(first);
    editor.edit();
    editor.session.set('name', '我的');
    await noted();

    editor.cancel();
    await noted();

    expect(kept).toBeNull();
    expect(editor.session.valueOf('name')).toBe('华为');
  });
});
