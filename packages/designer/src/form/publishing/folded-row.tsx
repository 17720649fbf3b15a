'use client';

import { Icon, useText } from '@mortise/ui';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { HistoryLine } from './folded-versions.ts';

/** Names that are told before the rest is a number. */
const toldNames = 6;

/** Several publications that only added options, as one line that opens. */
export function FoldedRow({ line: { versions, options }, children }: { line: HistoryLine; children: ReactNode }) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [last, first] = [versions.at(0)?.version, versions.at(-1)?.version];
  const names = options.slice(0, toldNames).map(({ label }) => t(label));
  const isAll = options.length <= toldNames;
  return (
    <>
      <section className="mo-version">
        <header>
          <strong className="mo-num">{t({ zh: `版本 ${first} – ${last}`, en: `Versions ${first} – ${last}` })}</strong>
          <span className="mo-meta mo-grow mo-cut">
            {t({ zh: `新增 ${options.length} 个选项`, en: `${options.length} options added` })}
          </span>
          <button type="button" className="mo-link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
            {isOpen ? t({ zh: '收起', en: 'Fold' }) : t({ zh: '逐个看', en: 'One by one' })}
          </button>
        </header>
        <p className="mo-meta">
          {t({
            zh: `${names.join('、')}${isAll ? '' : ' 等'}`,
            en: `${names.join(', ')}${isAll ? '' : ' and more'}`,
          })}
        </p>
      </section>
      {isOpen && children}
    </>
  );
}
