'use client';

import type { FormulaFunction } from '@mortise/core';
import { EmptyLine, Icon, useText } from '@mortise/ui';
import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { groupedFunctions, groupLabels } from './found-functions.ts';

/** All functions with what they do and an example; a click puts one where the cursor is. */
export function FunctionList({ onChoose }: { onChoose: (name: string) => void }) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const [shown, setShown] = useState<FormulaFunction | null>(null);
  const groups = groupedFunctions(needle);
  const label = t({ zh: '函数', en: 'Functions' });
  return (
    <section className="mo-formula-list" aria-label={label}>
      <Input
        size="small"
        allowClear
        prefix={<Icon of={Search} size={14} />}
        aria-label={t({ zh: '搜索函数', en: 'Search functions' })}
        placeholder={t({ zh: '名称、用途或拼音', en: 'By name or purpose' })}
        value={needle}
        onChange={({ target }) => setNeedle(target.value)}
      />
      <div className="mo-formula-groups">
        {groups.map(({ group, functions }) => (
          <div key={group}>
            <h4>{t(groupLabels[group])}</h4>
            <ul>
              {functions.map((one) => (
                <li key={one.name}>
                  <button
                    type="button"
                    aria-describedby="mo-formula-help"
                    onPointerEnter={() => setShown(one)}
                    onFocus={() => setShown(one)}
                    onClick={() => onChoose(one.name)}
                  >
                    <code className="mo-cut">{one.name}</code>
                    <span className="mo-grow mo-cut mo-meta">{t(one.label)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {groups.length === 0 && <EmptyLine>{t({ zh: '没有这样的函数', en: 'No such function' })}</EmptyLine>}
      </div>
      <FunctionHelp of={shown} />
    </section>
  );
}

function FunctionHelp({ of: shown }: { of: FormulaFunction | null }) {
  const { t } = useText();
  if (!shown) {
    return (
      <p id="mo-formula-help" className="mo-formula-help mo-meta">
        {t({ zh: '指向一个函数，看它的用途和例子', en: 'Point at a function to see what it does' })}
      </p>
    );
  }
  return (
    <div id="mo-formula-help" className="mo-formula-help">
      <code>{signatureOf(shown, t)}</code>
      <p>{t(shown.description)}</p>
      <p className="mo-meta">
        <code>{shown.example.formula}</code> → <code>{shown.example.result}</code>
      </p>
    </div>
  );
}

/** `ROUND(数字, [小数位数])`: brackets may be left out, dots may go on. */
const signatureOf = ({ name, parameters }: FormulaFunction, t: ReturnType<typeof useText>['t']) =>
  `${name}(${parameters
    .map((parameter) => {
      const word = `${t(parameter.name)}${parameter.rest ? '…' : ''}`;
      return parameter.optional ? `[${word}]` : word;
    })
    .join(', ')})`;
