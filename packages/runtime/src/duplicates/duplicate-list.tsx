'use client';

import { formatMoment, Icon, useText } from '@mortise/ui';
import { EyeOff } from 'lucide-react';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import type { DuplicateShown } from './duplicates-told.ts';

/** Records that are there already: what they are called, whose they are, and the way to those that may be read. */
export function DuplicateList({ duplicates }: { readonly duplicates: readonly DuplicateShown[] }) {
  if (duplicates.length === 0) return null;
  return (
    <ul className="rt-duplicate-list">
      {duplicates.map((duplicate, index) => (
        <li key={duplicate.recordId ?? `unknown ${index}`}>
          {duplicate.recordId === null || duplicate.formId === null ? (
            <Unknown duplicate={duplicate} />
          ) : (
            <Known duplicate={duplicate} formId={duplicate.formId} recordId={duplicate.recordId} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface KnownProps {
  readonly duplicate: DuplicateShown;
  readonly formId: string;
  readonly recordId: string;
}

/** Opened beside what is being typed, which stays as it is. */
function Known({ duplicate, formId, recordId }: KnownProps) {
  const { t, locale } = useText();
  const runtime = useRuntime();
  const { formName, title, ownerName, updatedAt, isDeleted, similarity } = duplicate;
  const forms = [runtime.app, ...runtime.apps].flatMap((app) => app.forms);
  const facts = [
    formName,
    ownerName === null
      ? t({ zh: '没有负责人', en: 'No owner' })
      : t({ zh: `负责人 ${ownerName}`, en: `Owner ${ownerName}` }),
    ...(updatedAt === null
      ? []
      : [
          t({
            zh: `${formatMoment(updatedAt, { locale, timeZone: runtime.timeZone })} 更新`,
            en: `Updated ${formatMoment(updatedAt, { locale, timeZone: runtime.timeZone })}`,
          }),
        ]),
    ...(similarity < 1 ? [t({ zh: `相似度 ${percent(similarity)}`, en: `${percent(similarity)} alike` })] : []),
    ...(isDeleted ? [t({ zh: '在回收站', en: 'In the recycle bin' })] : []),
  ];
  const href = isDeleted ? addressOf(runtime, formId, 'recycle-bin') : addressOf(runtime, formId, recordId);
  return (
    <>
      <Icon of={forms.find(({ id }) => id === formId)?.icon ?? 'file-text'} />
      <span className="rt-duplicate">
        <a className="mo-link" href={href} target="_blank" rel="noreferrer" data-stays="">
          {title || t({ zh: '未命名', en: 'Untitled' })}
        </a>
        <span className="mo-ink-3">{facts.join(' · ')}</span>
      </span>
    </>
  );
}

function Unknown({ duplicate: { formName, ownerName } }: { readonly duplicate: DuplicateShown }) {
  const { t } = useText();
  return (
    <>
      <Icon of={EyeOff} />
      <span className="rt-duplicate">
        <span>{t({ zh: '你无权查看的记录', en: 'A record that you may not see' })}</span>
        <span className="mo-ink-3">
          {[
            ...(formName === '' ? [] : [formName]),
            ...(ownerName === null ? [] : [t({ zh: `负责人 ${ownerName}`, en: `Owner ${ownerName}` })]),
          ].join(' · ')}
        </span>
      </span>
    </>
  );
}

const percent = (share: number) => `${Math.floor(share * 100)}%`;
