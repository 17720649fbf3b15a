'use client';

import type { Bilingual } from '@mortise/core';
import { useConfirm, useText, useToast } from '@mortise/ui';
import { useCallback, useRef, useState } from 'react';
import { problemText } from '../problem-text.ts';
import type { Edited } from './edited.ts';

interface SheetsOptions<One> {
  readonly all: readonly One[];
  /** What is lost when the open sheet is left as it is. */
  readonly unsaved: Bilingual;
  /** What to ask before one is deleted. */
  readonly removal: (one: One) => {
    readonly title: Bilingual;
    readonly consequence: Bilingual;
    readonly action: Bilingual;
  };
  readonly remove: (id: string) => Promise<void>;
}

/** Which of several sheets is open. None is left with unsaved changes unasked. */
export function useSheets<One extends Edited<unknown>>({ all, unsaved, removal, remove }: SheetsOptions<One>) {
  const { t } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const [wanted, setWanted] = useState<string | null>(null);
  const [fresh, setFresh] = useState<One | null>(null);
  const [made, setMade] = useState(0);
  const isDirty = useRef(false);
  const open = fresh ?? all.find(({ id }) => id === wanted) ?? all[0] ?? null;

  async function leave(go: () => void) {
    const agreed =
      !isDirty.current ||
      (await confirm({
        title: t({ zh: '放弃没有保存的修改', en: 'Discard unsaved changes' }),
        consequence: t(unsaved),
        action: t({ zh: '放弃修改', en: 'Discard' }),
        danger: true,
      }));
    if (!agreed) return;
    isDirty.current = false;
    go();
  }

  function show(id: string | null) {
    setFresh(null);
    setWanted(id);
  }

  async function removeOpen() {
    if (!open?.id) return;
    const { title, consequence, action } = removal(open);
    if (!(await confirm({ title: t(title), consequence: t(consequence), action: t(action), danger: true }))) return;
    try {
      await remove(open.id);
      isDirty.current = false;
      setWanted(null);
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  return {
    open,
    /** Another one, another sheet. */
    key: open?.id ?? `new ${made}`,
    /** For the list: a new one is not in it. */
    chosen: fresh ? null : (open?.id ?? null),
    leave,
    choose: (id: string) => void leave(() => show(id)),
    /** Opens one that is not stored yet. */
    begin(one: One) {
      setFresh(one);
      setMade(made + 1);
    },
    onSaved(id: string | null) {
      isDirty.current = false;
      show(id);
    },
    onRemove: open?.id ? () => void removeOpen() : undefined,
    onDirty: useCallback((dirty: boolean) => {
      isDirty.current = dirty;
    }, []),
  };
}
