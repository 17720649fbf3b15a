import type { Pointer } from '@mortise/core';
import { OptionTag } from '@mortise/ui';
import type { DisplayProps } from '../field-view.ts';
import { Records } from '../relation/cell.tsx';
import { formLabel, type RelatedToConfig } from './definition.ts';

type Props = Omit<DisplayProps<RelatedToConfig, Pointer>, 'config'> & { config: Pick<RelatedToConfig, 'forms'> };

/** The form as a chip, and the title of the record, which opens where the screen can open it. */
export function PointerText({ value, config, context }: Props) {
  if (value === null) return null;
  const { formId, id } = value;
  const label = formLabel(config, formId, context.locale);
  return (
    <span className="mo-pointer">
      {label !== '' && <OptionTag>{label}</OptionTag>}
      <Records value={id} config={{ formId }} context={context} wrap="nowrap" />
    </span>
  );
}
