'use client';

import type { Answer } from '@mortise/api/client';
import { blockName, type Issue, type Text, type Usage } from '@mortise/core';
import { Icon, Note, useText } from '@mortise/ui';
import { CircleAlert, Database } from 'lucide-react';
import type { ReactNode } from 'react';
import { typeOf } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { blockOf, distinct } from '../document/draft-problems.ts';
import { ConversionFacts } from '../retyping/conversion-facts.tsx';
import { UsageList } from '../used/usage-list.tsx';
import { Changes } from './changes.tsx';

type Impact = Answer<'GET /definitions/:id/impact'>;

/** Problems first, then what changes, then what it does to data and to others. */
export function ImpactView({ impact, onLeave }: { impact: Impact; onLeave: () => void }) {
  const { t } = useText();
  const { records, changes, conversions, effects, blockedBy, warnings, alsoUsedBy } = impact;
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const conversionTitle = (fieldId: string) => {
    const block = blocks.find(({ id }) => id === fieldId);
    const name = block ? t(blockName(block, typeOf(block.type))) : fieldId;
    return t({ zh: `「${name}」的值`, en: `The values of ${name}` });
  };
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
            zh: '改掉或删除的字段还在这些地方使用，先改那里',
            en: 'What is changed or removed is needed in these places. Change them first',
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
      {conversions.map((preview) => (
        <Part key={preview.fieldId} title={conversionTitle(preview.fieldId)}>
          <ConversionFacts preview={preview} />
          <p className="mo-help">
            {t({
              zh: '值在后台转换，期间照常读写；完成后新版本生效',
              en: 'Values are converted in the background; the new version is live when that is done',
            })}
          </p>
        </Part>
      ))}
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
