'use client';

import { newPartId, type UniqueSet } from '@mortise/core';
import { Icon, IconButton, InspectorSection, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus, X } from 'lucide-react';
import { useDesignerState } from '../designer-context.ts';
import { FieldChoice } from './field-choice.tsx';
import { useRules } from './use-rules.ts';

/** Combinations of fields that no two records may share. */
export function UniqueSets() {
  const { t } = useText();
  const sets = useDesignerState((state) => state.history.present.uniqueSets);
  const { change } = useRules();
  const put = (uniqueSets: UniqueSet[], word?: string) => change(() => ({ uniqueSets }), word);
  return (
    <InspectorSection title={t({ zh: '唯一组合', en: 'Unique combinations' })}>
      <p className="mo-help">
        {t({
          zh: '两条记录的这些字段不能全部相同；有一个为空时不检查',
          en: 'No two records may have the same values in all of these fields. An empty one is let be.',
        })}
      </p>
      {sets.map((set) => (
        <div key={set.id} className="mo-rule-line">
          <FieldChoice
            label={t({ zh: '组合里的字段', en: 'Fields of the combination' })}
            value={set.fields}
            onChange={(fields) => put(sets.map((one) => (one.id === set.id ? { ...one, fields } : one)))}
          />
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '去掉组合', en: 'Remove the combination' })}
            onClick={() => put(sets.filter(({ id }) => id !== set.id))}
          />
        </div>
      ))}
      <Button
        size="small"
        type="text"
        icon={<Icon of={Plus} size={14} />}
        onClick={() => put([...sets, { id: newPartId('u'), fields: [] }])}
      >
        {t({ zh: '组合', en: 'Combination' })}
      </Button>
    </InspectorSection>
  );
}
