import type { ValueView } from '../field-view.ts';

/** The side at which a field's values stand in a column. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
export const alignOf = ({ align }: Pick<ValueView<any, any>, 'align'>, config: unknown): 'left' | 'right' =>
  typeof align === 'function' ? align(config) : (align ?? 'left');
