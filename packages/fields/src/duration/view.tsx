import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { Length } from './cell.tsx';
import { type duration, durationText, smallestUnit } from './definition.ts';
import { readDuration } from './read-duration.ts';

export const durationView: FieldView<typeof duration> = {
  Input: DurationInput,
  Display: (props) => <Length {...props} />,
  Cell: (props) => <Length {...props} />,
  align: 'right',
};

/** The draft is a text; digits alone are seconds, whatever else is there is what nobody could read. */
function DurationInput({ value, onChange, ...field }: InputProps<ConfigOf<typeof duration>, number>) {
  const { config, context } = field;
  const zh = context.locale === 'zh';
  const resting = (text: string) => (/^\d+$/.test(text) ? durationText(Number(text), config, context.locale) : text);
  return (
    <DraftInput
      field={{
        placeholder: zh ? '如 1小时30分、1:30' : 'Such as 1h 30m or 1:30',
        ...field,
        value: value === null ? null : String(value),
        onChange: (text) => onChange(text === null || !/^\d+$/.test(text) ? (text as never) : Number(text)),
      }}
      resting={resting}
      read={(text) => readDuration(text, smallestUnit(config))?.toString() ?? null}
      step={(text, direction) => {
        const seconds = Number(text ?? 0) + direction * smallestUnit(config) * (config.shown === 'seconds' ? 1 : 15);
        return String(Math.max(0, Number.isFinite(seconds) ? seconds : 0));
      }}
      autoComplete="off"
    />
  );
}
