import type { DuplicateForm, DuplicateKey, PublishedDuplicateRule } from '../definitions/duplicate-rule.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { FieldCatalog } from '../field-type.ts';
import type { Values } from '../records/record.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { gramsOf, tellingGrams, weightOfAll } from './grams.ts';
import { matches } from './matches.ts';

/** A rule as it is published. */
export interface GivenDuplicateRule {
  readonly id: string;
  readonly appId: string;
  readonly rule: PublishedDuplicateRule;
}

/** A rule as the records of one form are held to it. */
export interface HeldRule extends GivenDuplicateRule {
  readonly form: DuplicateForm;
  readonly keys: readonly { readonly key: DuplicateKey; readonly fields: readonly Field[] }[];
  /** Keys of all fields that it compares. */
  readonly fieldKeys: ReadonlySet<string>;
}

/** A rule with what its keys are read from: fields of a form, or whatever else values are known by. */
interface KeyedRule {
  readonly id: string;
  readonly keys: readonly { readonly key: DuplicateKey; readonly fields: readonly Pick<Field, 'key' | 'kind'>[] }[];
}

/** What one record and another have in common where a rule takes them for the same. */
export interface RecordKey {
  readonly ruleId: string;
  /** Where the rule asks for no likeness, records match whose texts are the same. */
  readonly text: string;
  /** Null where the text says all; else records match whose grams are alike. */
  readonly alike: Likeness | null;
}

export interface Likeness {
  readonly grams: readonly number[];
  /** Of the grams, those of which alike ones have one in common. */
  readonly telling: readonly number[];
  readonly weight: number;
  /** That is enough. */
  readonly similarity: number;
}

/** The rules that hold for a form. A field that is gone is passed over until the rule is published anew. */
export function rulesHolding(
  form: PublishedForm,
  rules: readonly GivenDuplicateRule[],
  catalog: FieldCatalog,
): HeldRule[] {
  const holding = rules.flatMap((given) => {
    const own = given.rule.forms.find(({ formId }) => formId === form.id);
    return own ? [{ ...given, form: own }] : [];
  });
  if (holding.length === 0) return [];
  const fields = new Map(fieldsOf(form, catalog).map((field) => [field.id, field]));
  return holding.map((given) => {
    const keys = given.rule.keys.map((key) => ({
      key,
      fields: (given.form.fields[key.id] ?? []).flatMap((id) => fields.get(id) ?? []),
    }));
    return { ...given, keys, fieldKeys: new Set(keys.flatMap((each) => each.fields.map(({ key }) => key))) };
  });
}

/** What a record with these values is found by; nothing while one of the rule's keys is empty. */
export function recordKeys({ id, keys }: KeyedRule, values: Values): RecordKey[] {
  let found: { readonly said: readonly string[]; readonly alike: string | null }[] = [{ said: [id], alike: null }];
  for (const { key, fields } of keys) {
    const { said } = matches[key.match];
    const texts = new Set(fields.flatMap((field) => said(values[field.key], field.kind) ?? []));
    found = found.flatMap((one) =>
      [...texts].map((text) =>
        key.similarity === null
          ? { ...one, said: [...one.said, key.match, text] }
          : { said: [...one.said, key.match], alike: text },
      ),
    );
  }
  const [likeness] = keys.flatMap(({ key }) => likenessOf(key));
  return found.map(({ said, alike }) => {
    const text = JSON.stringify(said);
    if (!likeness || alike === null) return { ruleId: id, text, alike: null };
    // Grams of different rules, or beside other exact keys, have nothing in common.
    const grams = gramsOf(alike, { isCompany: likeness.match === 'company', within: text });
    const telling = tellingGrams(grams, likeness.similarity);
    const weight = weightOfAll(grams);
    return {
      ruleId: id,
      text: JSON.stringify([...said, alike]),
      alike: { grams, telling, weight, similarity: likeness.similarity },
    };
  });
}

const likenessOf = ({ match, similarity }: DuplicateKey) => (similarity === null ? [] : [{ match, similarity }]);

/** Forms whose stored keys are others once `next` is published after `previous`; null is no rule. */
export function formsKeyedAnew(previous: PublishedDuplicateRule | null, next: PublishedDuplicateRule | null): string[] {
  const [before, after] = [keyingOf(previous), keyingOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((formId) => before.get(formId) !== after.get(formId));
}

/** By form, all that its keys follow from. */
const keyingOf = (rule: PublishedDuplicateRule | null): ReadonlyMap<string, string> =>
  new Map(
    (rule?.forms ?? []).map(({ formId, fields }) => [
      formId,
      JSON.stringify(rule?.keys.map(({ id, match, similarity }) => [match, similarity, fields[id]])),
    ]),
  );
