import { OptionTag } from '@mortise/ui';
import type { DisplayProps } from '../field-view.ts';
import { Records } from '../relation/cell.tsx';
import { formLabel, type Pointers, pointersOf, type RelatedToConfig } from './definition.ts';

type Props = Omit<DisplayProps<RelatedToConfig, Pointers>, 'config'> & { config: Pick<RelatedToConfig, 'forms'> };

/** Of each record the form as a chip, and the title, which opens it where the screen can. */
export function PointerText({ value, config, context, wrap }: Props & { readonly wrap: 'wrap' | 'nowrap' }) {
  const pointers = pointersOf(value);
  if (pointers.length === 0) return null;
  return (
    <span className={wrap === 'wrap' ? 'mo-pointers' : 'mo-pointers mo-pointers-line'}>
      {pointers.map(({ formId, id }) => {
        const label = formLabel(config, formId, context.locale);
        return (
          <span key={`${formId} ${id}`} className="mo-pointer">
            {label !== '' && <OptionTag>{label}</OptionTag>}
            <Records value={id} config={{ formId }} context={context} wrap="nowrap" />
          </span>
        );
      })}
    </span>
  );
}

/** On one line. */
export const PointerCell = (props: Props) => <PointerText {...props} wrap="nowrap" />;
