import { type RecordView, textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Button } from 'antd';
import { TableProperties, X } from 'lucide-react';
import { useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { shownTitle } from '../picking/shown-title.ts';
import { useLookup } from '../picking/use-lookup.ts';
import { PickDialog } from '../related/pick-dialog.tsx';
import { useCandidates } from '../related/use-candidates.ts';
import { waitingText } from '../related/waiting-text.ts';
import { ScanButton } from '../scanning/scan-button.tsx';
import { severalTitle, useScanToChoose } from '../scanning/use-scan-to-choose.ts';
import type { DataSelectConfig } from './definition.ts';

type Field = InputProps<DataSelectConfig, Ids>;

/** What is chosen, and the table it is chosen from. */
export function DataSelectInput({ startsOpen = false, ...field }: Field & { readonly startsOpen?: boolean }) {
  const { config, value, record, context, onChange } = field;
  const { formId, columns, filter, multiple } = config;
  const { locale, readRecords } = context;
  const chosen = idsOf(value);
  const [id] = chosen;
  const isOff = field.disabled || field.readOnly || formId === '' || !readRecords;
  const [isPicking, setIsPicking] = useState(startsOpen && !isOff);
  const lookup = useLookup(context, 'record', chosen, { formId });
  const candidates = useCandidates({ formId, condition: filter, chosen, record, context });
  const waiting = candidates.waitsFor.length > 0 ? waitingText(candidates.waitsFor) : null;

  const scanned = useScanToChoose({
    config,
    filter: candidates.filter,
    fields: columns,
    context,
    onFound: ({ id: found }) => onChange(found),
  });
  const close = () => {
    setIsPicking(false);
    scanned.forget();
  };

  // What comes along is filled in by whoever hears that a record was chosen.
  function pick([first, ...others]: readonly RecordView[]) {
    close();
    if (!first) return;
    onChange(first.id);
    if (others.length > 0) record?.addRows?.(others.map((one) => one.id));
  }

  const resting = field.placeholder ?? textIn(waiting ?? { zh: '选择数据', en: 'Choose' }, locale);
  return (
    <>
      <div className="mo-data-select">
        <Button
          id={field.id}
          block
          size={field.size ?? 'middle'}
          disabled={isOff}
          danger={Boolean(field.invalid || candidates.complaint)}
          icon={<TableProperties size={14} strokeWidth={1.75} aria-hidden />}
          aria-haspopup="dialog"
          aria-describedby={field.ariaDescribedBy}
          onClick={() => setIsPicking(true)}
        >
          <span className={id === undefined ? 'mo-cut mo-ink-3' : 'mo-cut'}>
            {id === undefined ? resting : shownTitle(lookup.titleOf(id), locale)}
          </span>
        </Button>
        {config.scan && !isOff && waiting === null && <ScanButton locale={locale} onText={scanned.take} />}
        {id !== undefined && !isOff && (
          <IconButton
            icon={X}
            iconSize={14}
            label={textIn({ zh: '清除选择', en: 'Clear' }, locale)}
            onClick={() => onChange(null)}
          />
        )}
      </div>
      {(scanned.said ?? candidates.complaint) && (
        <p className="mo-help mo-danger-text" role="status">
          {scanned.said ?? candidates.complaint}
        </p>
      )}
      {(isPicking || scanned.several) && (
        <PickDialog
          title={textIn(
            scanned.several ? severalTitle(scanned.several.text) : { zh: '选择数据', en: 'Choose data' },
            locale,
          )}
          formId={formId}
          columns={columns}
          filter={scanned.several ? scanned.several.filter : candidates.filter}
          waitsFor={candidates.waitsFor}
          multiple={multiple && record?.addRows !== undefined}
          chosen={[]}
          context={context}
          onPick={pick}
          onClose={close}
        />
      )}
    </>
  );
}

/** Where a form is designed: it looks as it will, and opens nothing. */
export function DataSelectPlaceholder({ placeholder, context }: Pick<Field, 'placeholder' | 'context'>) {
  return (
    <div className="mo-data-select">
      <Button block tabIndex={-1} icon={<TableProperties size={14} strokeWidth={1.75} aria-hidden />}>
        <span className="mo-cut mo-ink-3">
          {placeholder ?? textIn({ zh: '选择数据', en: 'Choose' }, context.locale)}
        </span>
      </Button>
    </div>
  );
}
