'use client';

import { type FormulaIssue, placed } from '@mortise/core';
import { useIsPhone, useText } from '@mortise/ui';
import { Modal, Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useDesignerState } from '../form/designer-context.ts';
import { editorFields, scopeOf } from './editor-fields.ts';
import { FieldList } from './field-list.tsx';
import { FunctionList } from './function-list.tsx';
import { type FormulaPlace, judgeFormula } from './judge-formula.ts';
import { LiveResult } from './live-result.tsx';
import { SourceEditor, type SourceEditorHandle } from './source-editor.tsx';

export interface FormulaDialogProps {
  readonly title: string;
  readonly source: string;
  readonly place: FormulaPlace;
  /** The field that is calculated: it cannot use itself. */
  readonly blockId?: string | undefined;
  /** Id of the subform whose rows it is about. */
  readonly rowsOf?: string | undefined;
  readonly onSave: (source: string) => void;
  readonly onClose: () => void;
}

/** Where a formula is written: fields left, functions right, what is wrong and what it gives below. */
export function FormulaDialog({ title, source: start, place, blockId, rowsOf, onSave, onClose }: FormulaDialogProps) {
  const { t, locale } = useText();
  const isPhone = useIsPhone();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const fields = useMemo(() => editorFields(blocks, locale, blockId, rowsOf), [blocks, locale, blockId, rowsOf]);
  const scope = useMemo(() => scopeOf(fields), [fields]);
  const [source, setSource] = useState(start);
  const [list, setList] = useState<'fields' | 'functions'>('fields');
  const editor = useRef<SourceEditorHandle>(null);
  const judged = useMemo(() => judgeFormula(source, scope, place), [source, scope, place]);
  const issues = judged.ok || source.trim() === '' ? [] : judged.issues;

  const fieldList = <FieldList fields={fields} onChoose={(ref) => editor.current?.insertField(ref)} />;
  const functionList = <FunctionList onChoose={(name) => editor.current?.insertFunction(name)} />;
  return (
    <Modal
      open
      width={960}
      className="mo-formula-dialog"
      style={{ top: isPhone ? 0 : 48 }}
      title={title}
      okText={t({ zh: '保存公式', en: 'Save formula' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      // An unfinished formula may be kept in a draft: publishing names what is wrong with it.
      onOk={() => onSave(source.trim())}
      onCancel={onClose}
      keyboard={false}
      mask={{ closable: false }}
    >
      <div className="mo-formula-panes">
        {!isPhone && fieldList}
        <div className="mo-formula-middle">
          <SourceEditor
            ref={editor}
            source={start}
            fields={fields}
            issuesOf={(text) => (text.trim() === '' ? [] : issuesOf(judgeFormula(text, scope, place)))}
            onChange={setSource}
          />
          <Issues issues={issues} onChoose={(issue) => editor.current?.show(issue.span)} />
          <LiveResult judged={judged} />
        </div>
        {!isPhone && functionList}
        {isPhone && (
          <div className="mo-formula-lists">
            <Segmented<'fields' | 'functions'>
              block
              value={list}
              onChange={setList}
              options={[
                { value: 'fields', label: t({ zh: '字段', en: 'Fields' }) },
                { value: 'functions', label: t({ zh: '函数', en: 'Functions' }) },
              ]}
            />
            {list === 'fields' ? fieldList : functionList}
          </div>
        )}
      </div>
    </Modal>
  );
}

const issuesOf = (judged: ReturnType<typeof judgeFormula>) => (judged.ok ? [] : judged.issues);

/** Said in words as well as underlined; a click goes there. */
function Issues({ issues, onChoose }: { issues: readonly FormulaIssue[]; onChoose: (issue: FormulaIssue) => void }) {
  const { t } = useText();
  return (
    <ul className="mo-formula-issues" role="status" aria-label={t({ zh: '公式的问题', en: 'Problems of the formula' })}>
      {issues.slice(0, 4).map((issue) => (
        <li key={`${issue.code} ${issue.span.start} ${issue.span.end}`}>
          <button type="button" title={t(placed(issue))} onClick={() => onChoose(issue)}>
            {t(issue.message)}
          </button>
        </li>
      ))}
    </ul>
  );
}
