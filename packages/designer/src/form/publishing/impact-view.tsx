'use client';

import type { Answer } from '@mortise/api/client';
import type { Issue, Text, Usage } from '@mortise/core';
import { Icon, Note, useText } from '@mortise/ui';
import { CircleAlert, Database } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesigner } from '../designer-context.ts';
import { blockOf, distinct } from '../document/draft-problems.ts';
import { UsageList } from '../used/usage-list.tsx';
import { Changes } from './changes.tsx';

type Impact = Answer<'GET /definitions/:id/impact'>;

/** Problems first, then what changes, then what it does to data and to others. */
export function ImpactView({ impact, onLeave }: { impact: Impact; onLeave: () => void }) {
  const { t } = useText();
  const { records, changes, effects, blockedBy, warnings, alsoUsedBy } = impact;
  const problems = distinct(impact.problems);
  // What is added was said among the changes; here its number is enough.
  const added = effects.filter(({ kind }) => kind === 'add-column' || kind === 'add-link').length;
  const others = effects.filter(({ kind }) => !['create-table', 'add-column', 'add-link'].includes(kind));
  const effectTexts: Text[] = [
    ...(added > 0
      ? [{ zh: `新增 ${added} 列，不影响已有的值`, en: `${added} new columns. Stored values stay as they are` }]
      : []),
    ...others.map(({ text }) => text),
  ];
  return (
    <>
      {problems.length > 0 && (
        <Part title={t({ zh: `先处理 ${problems.length} 个问题`, en: `Settle ${problems.length} problems first` })}>
          <Problems problems={problems} onLeave={onLeave} />
        </Part>
      )}
      {blockedBy.length > 0 && (
        <Part
          title={t({
            zh: '删除的字段还在别处使用，先改那里',
            en: 'Removed fields are needed elsewhere. Change that first',
          })}
        >
          <Usages usages={blockedBy} onLeave={onLeave} />
        </Part>
      )}
      {changes.length > 0 && (
        <Part title={t({ zh: `${changes.length} 处修改`, en: `${changes.length} changes` })}>
          <Changes changes={changes} />
        </Part>
      )}
      {effectTexts.length > 0 && (
        <Part
          title={
            records > 0
              ? t({ zh: `数据（已有 ${records} 条记录）`, en: `Data (${records} records)` })
              : t({ zh: '数据', en: 'Data' })
          }
        >
          <Lines icon={Database} texts={effectTexts} />
        </Part>
      )}
      {warnings.length > 0 && (
        <Note tone="warning">
          {warnings.map(({ message, path }) => (
            <div key={path.join('.')}>{t(message)}</div>
          ))}
        </Note>
      )}
      {alsoUsedBy.length > 0 && (
        <Part title={t({ zh: '同时会变的地方', en: 'What changes along' })}>
          <Usages usages={alsoUsedBy} onLeave={onLeave} />
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mo-change-title">{title}</h3>
      {children}
    </section>
  );
}

function Problems({ problems, onLeave }: { problems: readonly Issue[]; onLeave: () => void }) {
  const { t } = useText();
  const { store } = useDesigner();
  return (
    <div className="mo-problems mo-problems-wide">
      {problems.map((problem) => (
        <button
          key={`${problem.path.join('.')} ${problem.code}`}
          type="button"
          onClick={() => {
            const id = blockOf(problem);
            store.getState().select(id === null ? [] : [id]);
            onLeave();
          }}
        >
          <Icon of={CircleAlert} size={14} />
          <span>{t(problem.message)}</span>
        </button>
      ))}
    </div>
  );
}

function Usages({ usages, onLeave }: { usages: readonly Usage[]; onLeave: () => void }) {
  const { goTo } = useDesigner();
  return (
    <UsageList
      usages={usages}
      onGo={(usage) => {
        onLeave();
        goTo(usage);
      }}
    />
  );
}

function Lines({ icon, texts }: { icon: typeof Database; texts: readonly Text[] }) {
  const { t } = useText();
  return (
    <ul className="mo-change-list">
      {[...new Set(texts.map(t))].map((text) => (
        <li key={text}>
          <Icon of={icon} size={14} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
