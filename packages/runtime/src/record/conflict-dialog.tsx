'use client';

import { Avatar, formatMoment, useText } from '@mortise/ui';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useFieldContext } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import type { Conflict } from './editor-state.ts';
import { FieldValue } from './field-value.tsx';

interface ConflictDialogProps {
  conflict: Conflict;
  /** The keys whose typed value is kept. */
  onResolve: (mine: ReadonlySet<string>) => void;
  onDropMine: () => void;
  onClose: () => void;
}

/** Two people changed one record: per field the original, theirs and mine. What only one changed is merged already. */
export function ConflictDialog({ conflict, onResolve, onDropMine, onClose }: ConflictDialogProps) {
  const { current, merge, isAhead } = conflict;
  const { t, locale } = useText();
  const { titles, me, timeZone } = useRuntime();
  const context = useFieldContext();
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(merge.clashes.map(({ field }) => field.key)));

  const name = titles.of(current.updatedBy) ?? t({ zh: '有人', en: 'Someone' });
  const when = formatMoment(current.updatedAt, { locale, timeZone });
  const clashing = new Set(merge.clashes.map(({ field }) => field.key));
  const others = merge.theirs.filter(({ field }) => !clashing.has(field.key));
  const choose = (key: string, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(key);
    else next.delete(key);
    setMine(next);
  };

  return (
    <Modal
      open
      width={760}
      centered
      onCancel={onClose}
      title={t({ zh: `${name} 也改了这条记录`, en: `${name} changed this record too` })}
      footer={
        <div className="mo-record-choices">
          <Button type="primary" onClick={() => onResolve(mine)}>
            {isAhead
              ? t(
                  merge.clashes.length > 0
                    ? { zh: '按选择合并', en: 'Merge as chosen' }
                    : { zh: '合并到表单', en: 'Merge into the form' },
                )
              : t({ zh: '按选择保存', en: 'Save as chosen' })}
          </Button>
          <Button type="text" onClick={onDropMine}>
            {t({ zh: '放弃我的修改', en: 'Discard my changes' })}
          </Button>
        </div>
      }
      className="mo-conflict"
    >
      <p className="mo-ink-2">
        {when}
        {t({ zh: '。', en: '. ' })}
        {merge.clashes.length > 0
          ? t({
              zh: `${merge.clashes.length} 个字段两个人都改了，选择保留哪一个`,
              en: `${merge.clashes.length} fields were changed by both of you. Choose which to keep`,
            })
          : t({ zh: '你们改的字段不同，可以直接合并', en: 'You changed different fields; they merge as they are' })}
        {merge.clashes.length > 0 &&
          others.length > 0 &&
          t({ zh: `。其余 ${others.length} 处已自动合并`, en: `. ${others.length} more merged by themselves` })}
      </p>
      <div className="mo-conflict-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '字段', en: 'Field' })}</th>
              <th scope="col">{t({ zh: '原值', en: 'Original' })}</th>
              <th scope="col">
                <span className="mo-person">
                  <Avatar id={current.updatedBy} name={name} size={20} /> {name}
                </span>
              </th>
              <th scope="col">
                <span className="mo-person">
                  <Avatar id={me.id} name={me.name} size={20} /> {t({ zh: '我', en: 'Me' })}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {merge.clashes.map(({ field, original, theirs, mine: own }) => {
              const isMine = mine.has(field.key);
              return (
                <tr key={field.key}>
                  <th scope="row">{t(field.block.label)}</th>
                  <td className="mo-ink-3">
                    <FieldValue field={field} value={original} context={context} />
                  </td>
                  {[false, true].map((side) => (
                    <td key={String(side)} className={side === isMine ? 'mo-chosen' : undefined}>
                      <Radio
                        checked={side === isMine}
                        onChange={() => choose(field.key, side)}
                        name={`clash-${field.key}`}
                      >
                        <FieldValue field={field} value={side ? own : theirs} context={context} />
                      </Radio>
                    </td>
                  ))}
                </tr>
              );
            })}
            {others.map(({ field, original, theirs }) => (
              <tr key={field.key}>
                <th scope="row">{t(field.block.label)}</th>
                <td className="mo-ink-3">
                  <FieldValue field={field} value={original} context={context} />
                </td>
                <td>
                  <FieldValue field={field} value={theirs} context={context} />
                </td>
                <td className="mo-meta">{t({ zh: '已合并', en: 'Merged' })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
