'use client';

import { Key } from '@mortise/core';
import { InspectorField, InspectorSection, useText } from '@mortise/ui';
import { Input } from 'antd';
import { memo } from 'react';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { useBlockPart, useChange } from './use-change.ts';

/** The name of a field's column. Free until the field is published. */
export const KeySection = memo(function KeySection({ id }: { id: string }) {
  const { t } = useText();
  const { publishedFields } = useDesigner();
  const change = useChange(id);
  const own = useBlockPart(id, ({ key }) => key) ?? '';
  const isTaken = useDesignerState((state) =>
    state.history.present.blocks.some((other) => other.id !== id && own !== '' && other.key === own),
  );
  const isFrozen = publishedFields.has(id);
  const isWrong = own !== '' && !Key.safeParse(own).success;
  const error = isWrong
    ? t({
        zh: '小写字母开头，只含小写字母、数字和下划线',
        en: 'Lower-case letters, digits and underscores, a letter first',
      })
    : isTaken
      ? t({ zh: '另一个字段已用这个标识', en: 'Another field has this key' })
      : undefined;
  return (
    <InspectorSection title={t({ zh: '字段标识', en: 'Field key' })}>
      <InspectorField
        label={t({ zh: 'API 与数据库列名', en: 'Name in the API and the database' })}
        htmlFor="field-key"
        error={error}
        help={
          isFrozen
            ? t({ zh: '已发布，不能再改', en: 'Published keys do not change' })
            : t({ zh: '留空由标题生成，发布后不能再改', en: 'Made from the label if empty. Fixed once published' })
        }
      >
        <Input
          id="field-key"
          size="small"
          className="mo-mono"
          value={own}
          disabled={isFrozen}
          status={error ? 'error' : ''}
          onChange={({ target }) => change({ key: target.value.trim() })}
        />
      </InspectorField>
    </InspectorSection>
  );
});
