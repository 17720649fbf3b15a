import type { FormRule } from '../definitions/form-rule.ts';
import type { Field } from '../records/storage.ts';

/** What a choice says about its options and other fields. */
export interface OptionRules {
  /** Which options go with each option of another choice; one that is not named leaves all. Null: nothing depends. */
  readonly parent: {
    readonly field: string;
    readonly allowed: Readonly<Record<string, readonly string[]>>;
  } | null;
  /** A field that says more about these options: asked for while one is picked, hidden otherwise. */
  readonly supplement: { readonly field: string; readonly options: readonly string[] } | null;
}

/**
 * The same as rules of the form, so that a person who fills it in and the writer are told by the same code. They come
 * before what the builder wrote, which has the last word.
 */
export const optionRulesOf = (fields: readonly Field[]): FormRule[] =>
  [...fields, ...fields.flatMap(({ columns }) => columns)].flatMap((field) => {
    const rules = field.type.optionRules?.(field.config);
    return rules ? [...dependent(field, rules.parent), ...supplemented(field, rules.supplement)] : [];
  });

/** Nothing may be picked before the one it depends on is. */
function dependent({ id }: Field, parent: OptionRules['parent']): FormRule[] {
  if (!parent) return [];
  const { field, allowed } = parent;
  return [
    interaction(`${id} no parent`, { field, operator: 'is-empty' }, [{ do: 'limit', field: id, options: [] }]),
    ...Object.entries(allowed).map(([option, options]) =>
      interaction(`${id} below ${option}`, isOneOf(field, [option]), [
        { do: 'limit', field: id, options: [...options] },
      ]),
    ),
  ];
}

function supplemented({ id, kind }: Field, supplement: OptionRules['supplement']): FormRule[] {
  if (!supplement || supplement.options.length === 0) return [];
  const { field, options } = supplement;
  const picked = kind === 'options' ? containsAny(id, options) : isOneOf(id, options);
  return [
    interaction(`${id} other`, picked, [
      { do: 'show', fields: [field], clear: true },
      { do: 'require', fields: [field] },
    ]),
  ];
}

type Interaction = Extract<FormRule, { kind: 'interact' }>;
type Where = Extract<FormRule['when'], { kind: 'condition' }>['condition'];

const constant = (value: readonly string[]) => ({ kind: 'constant' as const, value: [...value] });
const isOneOf = (field: string, value: readonly string[]): Where => ({
  field,
  operator: 'is-one-of',
  operand: constant(value),
});
const containsAny = (field: string, value: readonly string[]): Where => ({
  field,
  operator: 'contains-any',
  operand: constant(value),
});

const interaction = (id: string, condition: Where, actions: Interaction['actions']): FormRule => ({
  kind: 'interact',
  id,
  name: '',
  enabled: true,
  when: { kind: 'condition', condition },
  actions,
});
