import type { ApiClient } from '@mortise/api/client';
import type { Field, RecordView, SessionLogic, Text } from '@mortise/core';
import type { Saving } from '@mortise/ui';
import type { Merge } from './merge-changes.ts';
import type { Unsaved } from './unsaved.ts';
import type { UnsavedKeeper } from './unsaved-keeper.ts';

export interface EditorPorts {
  readonly api: ApiClient;
  readonly formId: string;
  readonly fields: readonly Field[];
  /** Whether this person may give the field a value. Absent: any. */
  readonly isOpen?: (field: Field) => boolean;
  readonly timeZone: string;
  /** Absent: nothing is calculated here, only by the writer. */
  readonly logic?: SessionLogic;
  readonly keeper: Pick<UnsavedKeeper, 'readHere' | 'read' | 'write' | 'clear'>;
  /** Brings the first field that holds a save back into view. False when it is not drawn. */
  readonly focusField: (key: string) => boolean;
  readonly onMerged: (count: number) => void;
}

/** A choice between what is stored now and what was typed. */
export interface Conflict {
  readonly current: RecordView;
  readonly merge: Merge;
  /** Chosen before any save: nothing is sent, the form goes on from the choice. */
  readonly isAhead: boolean;
}

/** Why a save did not come through. What was typed is still there in every case. */
export type Trouble =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed'; readonly text: Text; readonly traceId: string | undefined };

export interface EditorState {
  readonly mode: 'read' | 'edit';
  /** The one value open for editing while the rest is read. */
  readonly editingKey: string | null;
  readonly saving: Saving;
  readonly trouble: Trouble | null;
  readonly conflict: Conflict | null;
  /** Somebody else changed the record while this person types. */
  readonly incoming: { readonly record: RecordView; readonly merge: Merge } | null;
  /** Typed before and never saved: offered back. */
  readonly offered: Unsaved | null;
}

export const resting: EditorState = {
  mode: 'read',
  editingKey: null,
  saving: { state: 'idle' },
  trouble: null,
  conflict: null,
  incoming: null,
  offered: null,
};
