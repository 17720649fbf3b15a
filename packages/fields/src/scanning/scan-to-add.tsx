import { type Condition, textIn } from '@mortise/core';
import type { FieldViewContext } from '../field-view.ts';
import { PickDialog } from '../related/pick-dialog.tsx';
import { ScanButton } from './scan-button.tsx';
import { severalTitle, useScanToChoose } from './use-scan-to-choose.ts';

interface ScanToAddProps {
  readonly config: { readonly formId: string; readonly scanField: string; readonly displayFields: readonly string[] };
  readonly filter: Condition | null;
  readonly context: FieldViewContext;
  readonly onAdd: (ids: readonly string[]) => void;
}

/** Links the record that a code means. Draws nothing where this screen reads no records. */
export function ScanToAdd({ config, filter, context, onAdd }: ScanToAddProps) {
  const { locale, readRecords } = context;
  const { formId, displayFields: fields } = config;
  const { take, said, several, forget } = useScanToChoose({
    config,
    filter,
    fields,
    context,
    onFound: ({ id }) => onAdd([id]),
  });
  if (!readRecords) return null;
  return (
    <>
      <ScanButton locale={locale} onText={take} />
      {said && (
        <p className="mo-help mo-danger-text" role="status">
          {said}
        </p>
      )}
      {several && (
        <PickDialog
          title={textIn(severalTitle(several.text), locale)}
          formId={formId}
          columns={fields}
          filter={several.filter}
          waitsFor={[]}
          multiple={false}
          chosen={[]}
          context={context}
          onPick={(records) => {
            forget();
            onAdd(records.map(({ id }) => id));
          }}
          onClose={forget}
        />
      )}
    </>
  );
}
