import { type Pointer, textIn } from '@mortise/core';
import { OptionTag } from '@mortise/ui';
import type { DisplayProps } from '../field-view.ts';
import { Records } from '../relation/cell.tsx';
import { formLabel, type Pointers, pointersOf, type RelatedToConfig } from './definition.ts';

type Props = Omit<DisplayProps<RelatedToConfig, Pointers>, 'config'> & { config: Pick<RelatedToConfig, 'forms'> };

/** Of each record the form as a chip, and the title, which opens it where the screen can. */
export function PointerText({ value, config, context }: Props) {
  const pointers = pointersOf(value);
  return pointers.length === 0 ? null : (
    <span className="mo-pointers">
      {pointers.map((pointer) => (
        <One key={`${pointer.formId} ${pointer.id}`} {...{ pointer, config, context }} />
      ))}
    </span>
  );
}

/** On one line, with their number where there are several: not all of them may have room. */
export function PointerCell({ value, config, context }: Props) {
  const pointers = pointersOf(value);
  const [only] = pointers;
  if (only === undefined) return null;
  if (pointers.length === 1) return <One pointer={only} config={config} context={context} />;
  return (
    <span className="mo-pointers-line">
      <span className="mo-pointers-shown">
        {pointers.map((pointer) => (
          <One key={`${pointer.formId} ${pointer.id}`} {...{ pointer, config, context }} />
        ))}
      </span>
      <span className="mo-ink-3">
        {textIn({ zh: `${pointers.length} 条`, en: String(pointers.length) }, context.locale)}
      </span>
    </span>
  );
}

function One({ pointer: { formId, id }, config, context }: Omit<Props, 'value'> & { readonly pointer: Pointer }) {
  const label = formLabel(config, formId, context.locale);
  return (
    <span className="mo-pointer">
      {label !== '' && <OptionTag>{label}</OptionTag>}
      <Records value={id} config={{ formId }} context={context} wrap="nowrap" />
    </span>
  );
}
