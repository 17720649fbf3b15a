import { textIn } from '@mortise/core';
import { Link2 } from 'lucide-react';
import type { FieldViewContext } from '../field-view.ts';
import type { RelationConfig } from './definition.ts';
import { RelationInput } from './relation-input.tsx';

interface PlaceholderProps {
  readonly config: RelationConfig;
  readonly placeholder?: string;
  readonly context: FieldViewContext;
}

/** Where a form is designed no record is at hand: it is said how they will be shown. */
export function RelationPlaceholder({ config, context, ...rest }: PlaceholderProps) {
  const { display, inverseOf } = config;
  if ((display === 'dropdown' || display === 'levels') && !inverseOf)
    return <RelationInput id="" value={null} config={config} onChange={ignore} context={context} {...rest} />;
  return (
    <p className="mo-related-note mo-row">
      <Link2 size={14} strokeWidth={1.75} aria-hidden />
      {textIn(shown[display], context.locale)}
    </p>
  );
}

const ignore = () => undefined;

const shown = {
  dropdown: { zh: '列出关联到这里的记录', en: 'Lists the records that point here' },
  levels: { zh: '列出关联到这里的记录', en: 'Lists the records that point here' },
  card: { zh: '以卡片显示关联的记录', en: 'Shows related records as cards' },
  table: { zh: '以表格显示关联的记录', en: 'Shows related records in a table' },
  tab: { zh: '在记录页的标签页里显示关联的记录', en: "Shows related records in a tab of the record's page" },
} as const;
