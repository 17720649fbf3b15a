import { ApiProblem, problemOf } from '@mortise/api/client';
import { FormSession, type RecordView, type Values } from '@mortise/core';
import { type EditorPorts, type EditorState, resting } from './editor-state.ts';
import { type Merge, mergeChanges } from './merge-changes.ts';
import { isWritable } from './new-values.ts';
import { RecordSaver } from './record-saver.ts';
import type { Unsaved } from './unsaved.ts';

/**
 * One record being read, edited or made: what React draws and what survives it. Typed values are lost by nothing but
 * a save, or a person's word.
 */
export class RecordEditor {
  readonly session: FormSession;
  #ports: EditorPorts;
  /** What the typing began from; null while the record is being made. */
  #base: RecordView | null;
  #state: EditorState;
  #listeners = new Set<() => void>();
  #saver: RecordSaver;
  #isNoting = false;

  constructor(ports: EditorPorts, record: RecordView | null, initial: Values) {
    this.#ports = ports;
    this.#base = record;
    this.#saver = saverOf(ports);
    const clock = () => ({ now: new Date(), timeZone: ports.timeZone });
    this.session = new FormSession(ports.fields, initial, clock, { isNew: record === null, ...ports.logic });
    this.#state = { ...resting, mode: record ? 'read' : 'edit' };
    this.session.subscribe('*', () => this.#noteLater());
  }

  /** The form was published anew while the record is open. */
  takeForm(fields: EditorPorts['fields'], logic: EditorPorts['logic']): void {
    if (fields === this.session.fields) return;
    this.#ports = { ...this.#ports, fields, ...(logic ? { logic } : {}) };
    this.#saver = saverOf(this.#ports);
    this.session.adopt(fields, logic?.logic);
  }

  get state(): EditorState {
    return this.#state;
  }

  get isEditing(): boolean {
    return this.#state.mode === 'edit' || this.#state.editingKey !== null;
  }

  get hasUnsaved(): boolean {
    return this.isEditing && this.session.isDirty;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Offers what was typed before; takes it up at once where a session that ran out had stopped a save. */
  open(): void {
    const { keeper } = this.#ports;
    const here = keeper.readHere();
    if (here) this.#offer(here);
    else if (this.isEditing) this.#askServer();
  }

  edit(): void {
    this.#set({ mode: 'edit', editingKey: null });
    if (!this.#state.offered) this.#askServer();
  }

  editInPlace(key: string): void {
    if (this.hasUnsaved) return;
    this.#set({ editingKey: key });
  }

  /** Back to what is stored; of a new record, to how it began. */
  cancel(): void {
    this.session.rebase(this.#state.incoming?.record.values ?? this.#base?.values ?? {});
    if (this.#state.incoming) this.#base = this.#state.incoming.record;
    this.#ports.keeper.clear();
    this.#set({ ...resting });
  }

  /** Takes the record as it is stored now. What a person is typing is left alone. */
  takeRecord(record: RecordView): void {
    const base = this.#base;
    if (!base || record.version < base.version) return;
    if (!this.isEditing) {
      this.#base = record;
      this.session.rebase(record.values);
      return;
    }
    if (record.version === base.version || this.#state.saving.state === 'saving') return;
    const merge = this.#mergeWith(record);
    if (merge.theirs.length > 0) {
      this.#set({ incoming: { record, merge } });
      return;
    }
    this.#base = record;
    this.session.rebase(record.values, this.session.changes);
  }

  /** The stored record after a save, or null when it did not come through. */
  async save(): Promise<RecordView | null> {
    if (this.#state.saving.state === 'saving') return null;
    if (this.session.work.isBusy && !(await this.#isWhole())) return null;
    const { editingKey } = this.#state;
    if (editingKey !== null) this.session.checkField(editingKey);
    const wrong =
      editingKey === null ? this.session.check() : [editingKey].filter((key) => this.session.issuesOf(key).length > 0);
    if (wrong.length > 0) {
      this.#focusFirst(wrong);
      return null;
    }
    if (this.#base && !this.session.isDirty) {
      this.#set({ ...resting });
      return this.#base;
    }
    return this.#send(1);
  }

  /** Files on their way belong to what is saved; one that did not come through is the person's to decide on. */
  async #isWhole(): Promise<boolean> {
    const { work } = this.session;
    this.#set({ saving: { state: 'saving' } });
    const isWhole = await work.settled();
    this.#set({ saving: resting.saving });
    return isWhole;
  }

  /** `mine` are the keys whose typed value is kept over what is stored. */
  async resolve(mine: ReadonlySet<string>): Promise<RecordView | null> {
    const { conflict } = this.#state;
    if (!conflict) return null;
    const { current, merge, isAhead } = conflict;
    const chosen = merge.clashes
      .filter(({ field }) => mine.has(field.key))
      .map((clash) => [clash.field.key, clash.mine]);
    this.#base = current;
    this.session.rebase(current.values, { ...merge.kept, ...Object.fromEntries(chosen) });
    this.#set({ conflict: null, incoming: null });
    if (isAhead) return null;
    if (!this.session.isDirty) {
      this.#done(current);
      return current;
    }
    return this.#send(1);
  }

  dropMine(): void {
    const { conflict } = this.#state;
    if (!conflict) return;
    this.#base = conflict.current;
    this.#set({ incoming: null });
    this.cancel();
  }

  closeConflict(): void {
    this.#set({ conflict: null });
  }

  /** Shows what somebody else changed meanwhile. */
  review(): void {
    const { incoming } = this.#state;
    if (incoming)
      this.#set({ conflict: { current: incoming.record, merge: this.#mergeWith(incoming.record), isAhead: true } });
  }

  restore(): void {
    const { offered } = this.#state;
    if (!offered) return;
    this.#set({ mode: 'edit', editingKey: null, offered: null });
    if (!this.#base) {
      this.session.takeUp(offered.values);
      return;
    }
    const merge = mergeChanges(this.#ports.fields, offered.original, this.#base.values, offered.values);
    this.session.takeUp(merge.kept);
    if (merge.clashes.length > 0) this.#set({ conflict: { current: this.#base, merge, isAhead: true } });
  }

  discard(): void {
    this.#ports.keeper.clear();
    this.#set({ offered: null });
  }

  /** Begins the next new record. */
  restart(initial: Values): void {
    this.#base = null;
    this.session.rebase(initial, {}, true);
    this.#set({ ...resting, mode: 'edit' });
  }

  async #send(attempt: number): Promise<RecordView | null> {
    this.#set({ saving: { state: 'saving' }, trouble: null });
    try {
      const saved = await this.#saver.save(this.session, this.#base);
      this.#done(saved);
      return saved;
    } catch (error) {
      return this.#refused(error, attempt);
    }
  }

  #done(saved: RecordView): void {
    // A write answers with what is stored on this record; what is read through other forms stays as it was.
    const values = { ...this.#base?.values, ...saved.values };
    this.#base = { ...saved, values };
    this.session.rebase(values, {}, false);
    this.#ports.keeper.clear();
    this.#set({ ...resting, saving: { state: 'saved', at: new Date() } });
  }

  async #refused(error: unknown, attempt: number): Promise<RecordView | null> {
    const problem = error instanceof ApiProblem ? error.problem : null;
    if (problem?.status === 401) {
      this.#note(true);
      this.#set({ saving: { state: 'idle' }, trouble: { kind: 'signed-out' } });
      return null;
    }
    if (problem?.code === 'conflict' && this.#base && problem.current) {
      return this.#clashed(problem.current as RecordView, attempt);
    }
    if (problem?.errors) {
      const elsewhere = this.session.applyIssues(problem.errors);
      this.#set({ saving: { state: 'idle' } });
      const wrong = this.#ports.fields.map(({ key }) => key).filter((key) => this.session.issuesOf(key).length > 0);
      const [other] = elsewhere;
      if (other) this.#set({ trouble: { kind: 'failed', text: other.message, traceId: undefined } });
      else this.#focusFirst(wrong);
      return null;
    }
    this.#set({
      saving: { state: 'failed', retry: () => void this.save() },
      trouble: { kind: 'failed', ...problemOf(error) },
    });
    return null;
  }

  #clashed(current: RecordView, attempt: number): Promise<RecordView | null> | null {
    const merge = this.#mergeWith(current);
    this.#set({ saving: { state: 'idle' } });
    if (merge.clashes.length > 0 || attempt > 3) {
      this.#set({ conflict: { current, merge, isAhead: false } });
      return null;
    }
    this.#base = current;
    this.session.rebase(current.values, merge.kept);
    this.#set({ incoming: null });
    this.#ports.onMerged(merge.theirs.length);
    return this.#send(attempt + 1);
  }

  #mergeWith(stored: RecordView): Merge {
    return mergeChanges(
      this.#ports.fields.filter(isWritable),
      this.#base?.values ?? {},
      stored.values,
      this.session.changes,
    );
  }

  /** A field that is not drawn cannot be mended here: its issue is said above the form. */
  #focusFirst(keys: readonly string[]): void {
    const { focusField } = this.#ports;
    if (keys.some((key) => focusField(key))) return;
    const issue = keys.flatMap((key) => this.session.issuesOf(key))[0];
    if (issue) this.#set({ trouble: { kind: 'failed', text: issue.message, traceId: undefined } });
  }

  #askServer(): void {
    this.#ports.keeper.read().then((unsaved) => {
      if (unsaved && !this.session.isDirty) this.#offer(unsaved);
    });
  }

  #offer(unsaved: Unsaved): void {
    this.#set({ offered: unsaved });
    if (unsaved.isInterrupted) this.restore();
  }

  /** After the key is drawn: the browser's store takes a while. */
  #noteLater(): void {
    if (this.#isNoting) return;
    this.#isNoting = true;
    setTimeout(() => {
      this.#isNoting = false;
      if (this.isEditing) this.#note(this.#state.trouble?.kind === 'signed-out');
    });
  }

  #note(isInterrupted: boolean): void {
    const { keeper } = this.#ports;
    if (!this.session.isDirty) {
      if (!this.#state.offered) keeper.clear();
      return;
    }
    const values = this.session.changes;
    const base = this.#base;
    const original = base ? Object.fromEntries(Object.keys(values).map((key) => [key, base.values[key] ?? null])) : {};
    keeper.write({
      recordId: base?.id ?? null,
      version: base?.version ?? null,
      values,
      original,
      at: Date.now(),
      isInterrupted,
    });
  }

  #set(change: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** A value that somebody may not give is not sent, not even the one that it starts from. */
const saverOf = ({ api, formId, fields, isOpen = () => true }: EditorPorts) =>
  new RecordSaver(api, formId, fields.filter(isOpen));
