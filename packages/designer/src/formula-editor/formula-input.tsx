'use client';

import { displayFormula } from '@mortise/core';
import { useText } from '@mortise/ui';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useDesignerState } from '../form/designer-context.ts';
import { editorFields, labelsOf } from './editor-fields.ts';
import type { FormulaPlace } from './judge-formula.ts';

// The editor and all functions come with the first formula that is opened.
const FormulaDialog = lazy(() => import('./formula-dialog.tsx').then((module) => ({ default: module.FormulaDialog })));

interface FormulaInputProps {
  readonly id?: string;
  readonly title: string;
  readonly source: string;
  readonly place?: FormulaPlace;
  readonly blockId?: string | undefined;
  /** Id of the subform whose rows it is about. */
  readonly rowsOf?: string | undefined;
  readonly onChange: (source: string) => void;
}

const anywhere: FormulaPlace = {};

/** A formula as it stands in a panel, in words; a click opens the editor. */
export function FormulaInput({ id, title, source, place = anywhere, blockId, rowsOf, onChange }: FormulaInputProps) {
  const { t, locale } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const shown = useMemo(
    () => displayFormula(source, labelsOf(editorFields(blocks, locale, blockId, rowsOf))),
    [source, blocks, locale, blockId, rowsOf],
  );
  return (
    <>
      <button id={id} type="button" className="mo-formula-input" onClick={() => setIsOpen(true)}>
        {shown ? (
          <code>{shown}</code>
        ) : (
          <span className="mo-meta">{t({ zh: '写一个公式', en: 'Write a formula' })}</span>
        )}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <FormulaDialog
            title={title}
            source={source}
            place={place}
            blockId={blockId}
            rowsOf={rowsOf}
            onSave={(next) => {
              onChange(next);
              setIsOpen(false);
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
