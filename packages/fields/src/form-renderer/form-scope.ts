import type { Field, FormSession } from '@mortise/core';
import { createContext, useContext } from 'react';
import type { FieldViewContext, RecordAround } from '../field-view.ts';
import type { BlockTree } from './block-tree.ts';

/** Opens one value of a record in place, while the rest is read. */
export interface InPlace {
  /** The key being edited; null when none is. */
  readonly editing: string | null;
  readonly start: (key: string) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Where to look: the place of a field that asks for the focus. A new object asks again. */
export interface Reveal {
  readonly places: ReadonlyMap<string, string | null>;
}

/** What every block of one drawn form stands in. */
export interface FormScope {
  readonly mode: 'read' | 'edit';
  readonly session: FormSession;
  readonly tree: BlockTree;
  readonly fieldOf: (blockId: string) => Field | undefined;
  readonly context: FieldViewContext;
  readonly record: RecordAround;
  /** Prefix of element ids, so that two drawn forms do not share any. */
  readonly prefix: string;
  /** Of controls: larger where fingers touch them. */
  readonly size: 'middle' | 'large';
  readonly isLocked: (field: Field) => boolean;
  readonly isShown: (field: Field) => boolean;
  readonly maskedOf: (key: string) => string | undefined;
  readonly inPlace: InPlace | undefined;
  readonly reveal: Reveal | null;
}

export const FormScopeContext = createContext<FormScope | null>(null);

export function useFormScope(): FormScope {
  const scope = useContext(FormScopeContext);
  if (!scope) throw new Error('A block stands outside FormRenderer.');
  return scope;
}
