'use client';

import { type ImportUndo, textIn } from '@mortise/core';
import { formatNumber, useText } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { formQuery } from '../../context/use-form.ts';
import type { Job } from '../analysis.ts';
import { BusyFile } from '../busy-file.tsx';
import { FileTile } from '../file-tile.tsx';
import { useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';
import { ProblemSection } from '../problem-section.tsx';

const mostShown = 200;

/** An import that is being undone, or was: how far it is, and what stays because somebody has worked on since. */
export function UndoStep({ job, undo, title }: { job: Job; undo: ImportUndo; title: string }) {
  const { t } = useText();
  const { navigate } = useImportPlace();
  const queries = useQueryClient();
  const isDone = job.state === 'undone';
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' });
  }, [isDone, queries]);
  const n = formatNumber;
  const { removed, restored, conflictCount, done, total } = undo;
  const into = job.intoForm ? `?form=${job.intoForm}` : job.intoApp ? `?app=${job.intoApp}` : '';
  const label = isDone
    ? t({ zh: '导入已撤销', en: 'The import is undone' })
    : t({ zh: '正在撤销导入', en: 'Undoing the import' });
  return (
    <ImportFrame
      title={title}
      step="run"
      isDone={isDone}
      onClose={() => navigate('/')}
      actions={
        isDone && (
          <Button size="small" type="primary" onClick={() => navigate(`/import${into}`)}>
            {t({ zh: '重新导入', en: 'Import again' })}
          </Button>
        )
      }
    >
      <div className={isDone && conflictCount > 0 ? 'im-narrow im-wide' : 'im-narrow'}>
        <header className="im-head">
          <div className="mo-grow">
            <h2>{label}</h2>
            <p className="mo-num">
              {isDone
                ? [
                    t({ zh: `${n(removed)} 条移到回收站`, en: `${n(removed)} went to the recycle bin` }),
                    restored > 0 && t({ zh: `${n(restored)} 条恢复原值`, en: `${n(restored)} have their values back` }),
                    conflictCount > 0 &&
                      t({ zh: `${n(conflictCount)} 条有保留`, en: `${n(conflictCount)} stay in part` }),
                  ]
                    .filter(Boolean)
                    .join(t({ zh: '，', en: ', ' }))
                : t({ zh: '可以离开本页，撤销会继续', en: 'You may leave this page. It goes on' })}
            </p>
          </div>
        </header>
        {isDone ? (
          <section className="im-drop im-drop-busy">
            <FileTile name={job.fileName} meta={t({ zh: '文件没有改动', en: 'The file is unchanged' })} />
          </section>
        ) : (
          <BusyFile fileName={job.fileName} label={label} done={done} total={total} unit="records" />
        )}
        {isDone && conflictCount > 0 && <Conflicts undo={undo} />}
      </div>
    </ImportFrame>
  );
}

function Conflicts({ undo: { conflicts, conflictCount } }: { undo: ImportUndo }) {
  const { t, locale } = useText();
  const { api, apps, navigate } = useImportPlace();
  const [formId = ''] = new Set(conflicts.map((conflict) => conflict.formId));
  const form = useQuery({ ...formQuery(api, formId), enabled: formId !== '' });
  const labelOf = (key: string) => {
    const field = form.data?.fields.find((one) => one.key === key);
    return field ? textIn(field.block.label, locale) : '';
  };
  const homeOf = (id: string) => apps.find(({ forms }) => forms.some((one) => one.id === id))?.id;
  return (
    <ProblemSection
      title={t({ zh: '没有撤销的', en: 'Not undone' })}
      count={conflictCount}
      listed={Math.min(conflictCount, mostShown)}
      unit="条"
      columns={[
        { label: { zh: '记录', en: 'Record' } },
        { label: { zh: '字段', en: 'Fields' } },
        { label: { zh: '原因', en: 'Reason' } },
      ]}
    >
      {conflicts.slice(0, mostShown).map(({ formId: id, recordId, title, fields, message }) => {
        const home = homeOf(id);
        const name = title || t({ zh: '未命名', en: 'Untitled' });
        return (
          <tr key={`${recordId}.${fields.join()}`}>
            <td>
              {home ? (
                <button type="button" className="mo-link" onClick={() => navigate(`/a/${home}/${id}/${recordId}`)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </td>
            <td>
              {fields
                .map(labelOf)
                .filter((label) => label !== '')
                .join(t({ zh: '、', en: ', ' }))}
            </td>
            <td>{t(message)}</td>
          </tr>
        );
      })}
    </ProblemSection>
  );
}
