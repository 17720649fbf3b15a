import { textIn } from '@mortise/core';
import { Link2 } from 'lucide-react';
import type { InputProps } from '../field-view.ts';
import { type Ids, idsOf, idsValueOf } from '../picking/ids.ts';
import { LookupSelect } from '../picking/lookup-select.tsx';
import { useCandidates } from '../related/use-candidates.ts';
import { waitingText } from '../related/waiting-text.ts';
import { ScanToAdd } from '../scanning/scan-to-add.tsx';
import { Records } from './cell.tsx';
import { holdsMany, type RelationConfig } from './definition.ts';
import { LevelsInput } from './levels-input.tsx';
import { RelationListInput } from './relation-list-input.tsx';

export type RelationInputProps = InputProps<RelationConfig, Ids>;

/** Chooses records, in the way the builder wants them shown. */
export function RelationInput(field: RelationInputProps) {
  const { display, allowChoose, inverseOf } = field.config;
  if (inverseOf) return <Reverse {...field} />;
  const dropdown = <Dropdown field={field} mayCreate />;
  if (display === 'levels' && allowChoose && field.context.readRecords)
    return <LevelsInput field={field} dropdown={dropdown} />;
  const isList = display === 'dropdown' || display === 'levels';
  return isList && allowChoose ? dropdown : <RelationListInput {...field} />;
}

/** In a grid cell: chosen from a list that is open at once. */
export const RelationCellEditor = (field: RelationInputProps) =>
  field.config.inverseOf ? <Reverse {...field} /> : <Dropdown field={field} startsOpen />;

/** The links are kept on the other side and changed there. */
function Reverse({ id, value, config, context, ariaDescribedBy }: RelationInputProps) {
  return (
    <div id={id} style={{ minHeight: 32, padding: '5px 0' }} aria-describedby={ariaDescribedBy}>
      {idsOf(value).length > 0 ? (
        <Records value={value} config={config} context={context} wrap="wrap" />
      ) : (
        <span style={{ color: 'var(--mo-ink-3)' }}>
          {textIn({ zh: '还没有关联的记录', en: 'No related records yet' }, context.locale)}
        </span>
      )}
    </div>
  );
}

interface DropdownProps {
  readonly field: RelationInputProps;
  readonly startsOpen?: boolean;
  readonly mayCreate?: boolean;
}

function Dropdown({ field, startsOpen = false, mayCreate = false }: DropdownProps) {
  const { config, value, record, context } = field;
  const { formId, displayFields } = config;
  const { createRecord, locale } = context;
  const isOff = field.disabled || field.readOnly || formId === '';
  const multiple = holdsMany(config);
  const chosen = idsOf(value);
  const { filter, waitsFor, complaint } = useCandidates({ formId, condition: config.filter, chosen, record, context });
  const waiting = waitsFor.length > 0 ? waitingText(waitsFor) : null;
  const add = (ids: readonly string[]) =>
    field.onChange(idsValueOf(multiple ? [...new Set([...chosen, ...ids])] : ids, multiple));
  const select = (
    <LookupSelect
      field={{ ...field, disabled: isOff, invalid: Boolean(field.invalid || complaint) }}
      kind="record"
      multiple={multiple}
      startsOpen={startsOpen}
      within={{ formId, filter, ...(displayFields.length > 0 ? { displayFields } : {}) }}
      create={
        mayCreate && config.allowCreate && createRecord && !isOff
          ? (title) => createRecord(formId, title === '' ? {} : { title })
          : undefined
      }
      placeholder={
        waiting ??
        (multiple ? { zh: '选择记录，可多选', en: 'Choose records' } : { zh: '选择一条记录', en: 'Choose a record' })
      }
      {...(waiting ? { none: waiting } : {})}
      suffix={<Link2 size={16} strokeWidth={1.75} aria-hidden />}
    />
  );
  return (
    <>
      {config.scan && !isOff && waiting === null ? (
        <div className="mo-scan-row">
          {select}
          <ScanToAdd config={config} filter={filter} context={context} onAdd={add} />
        </div>
      ) : (
        select
      )}
      {complaint && (
        <p className="mo-help mo-danger-text" role="status" lang={locale}>
          {complaint}
        </p>
      )}
    </>
  );
}
