import { textIn } from '@mortise/core';
import { Link2 } from 'lucide-react';
import type { FieldView, InputProps } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { LookupSelect } from '../picking/lookup-select.tsx';
import { Records } from './cell.tsx';
import { holdsMany, type RelationConfig, type relation } from './definition.ts';

const Input = (field: InputProps<RelationConfig, Ids>) => <Picker field={field} />;
const CellEditor = (field: InputProps<RelationConfig, Ids>) => <Picker field={field} startsOpen />;

export const relationView: FieldView<typeof relation> = {
  Input,
  CellEditor,
  Display: (props) => <Records {...props} wrap="wrap" />,
  Cell: (props) => <Records {...props} wrap="nowrap" />,
};

function Picker({ field, startsOpen = false }: { field: InputProps<RelationConfig, Ids>; startsOpen?: boolean }) {
  const { config, value, context } = field;
  const { createRecord, locale } = context;
  const isOff = field.disabled || field.readOnly || config.formId === '';
  if (config.inverseOf) {
    // The links are kept on the other side and changed there.
    return (
      <div id={field.id} style={{ minHeight: 32, padding: '5px 0' }} aria-describedby={field.ariaDescribedBy}>
        {idsOf(value).length > 0 ? (
          <Records value={value} config={config} context={context} wrap="wrap" />
        ) : (
          <span style={{ color: 'var(--mo-ink-3)' }}>
            {textIn({ zh: '还没有关联的记录', en: 'No related records yet' }, locale)}
          </span>
        )}
      </div>
    );
  }
  const mayCreate = config.allowCreate && createRecord && !isOff;
  const multiple = holdsMany(config);
  return (
    <LookupSelect
      field={{ ...field, disabled: isOff }}
      kind="record"
      multiple={multiple}
      startsOpen={startsOpen}
      within={{
        formId: config.formId,
        ...(config.displayFields.length > 0 ? { displayFields: config.displayFields } : {}),
      }}
      create={mayCreate ? (title) => createRecord(config.formId, title) : undefined}
      placeholder={
        multiple ? { zh: '选择记录，可多选', en: 'Choose records' } : { zh: '选择一条记录', en: 'Choose a record' }
      }
      suffix={<Link2 size={16} strokeWidth={1.75} aria-hidden />}
    />
  );
}
