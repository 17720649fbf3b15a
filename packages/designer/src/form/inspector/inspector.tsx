'use client';

import { EmptyLine, useText } from '@mortise/ui';
import { memo } from 'react';
import { typeOf } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { FieldInspector } from './field-inspector.tsx';
import { FormInspector } from './form-inspector.tsx';
import { ManyInspector } from './many-inspector.tsx';

/** The properties of what is selected, or of the form. */
export const Inspector = memo(function Inspector() {
  const { t } = useText();
  const { store } = useDesigner();
  const shown = useDesignerState((state) => state.inspector);
  const tab = (key: 'field' | 'form', label: string) => (
    <button
      type="button"
      role="tab"
      className="mo-tab"
      id={`inspector-tab-${key}`}
      aria-selected={shown === key}
      aria-controls="inspector-panel"
      onClick={() => store.getState().show({ inspector: key })}
    >
      {label}
    </button>
  );
  return (
    <>
      <div className="mo-tabs mo-inspector-tabs" role="tablist">
        {tab('field', t({ zh: '字段属性', en: 'Field' }))}
        {tab('form', t({ zh: '表单属性', en: 'Form' }))}
      </div>
      <div
        className="mo-inspector-body"
        id="inspector-panel"
        role="tabpanel"
        aria-labelledby={`inspector-tab-${shown}`}
      >
        {shown === 'form' ? <FormInspector /> : <Selected />}
      </div>
    </>
  );
});

function Selected() {
  const { t } = useText();
  const selection = useDesignerState((state) => state.selection);
  const only = selection.length === 1 ? (selection[0] ?? '') : '';
  const type = typeOf(useDesignerState(({ index }) => index.byId.get(only)?.type) ?? '');
  if (selection.length > 1) return <ManyInspector ids={selection} />;
  if (type) return <FieldInspector key={only} id={only} type={type} />;
  return <EmptyLine>{t({ zh: '在画布上选中一个字段', en: 'Select a field on the canvas' })}</EmptyLine>;
}
