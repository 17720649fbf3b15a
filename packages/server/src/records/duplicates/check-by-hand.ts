import {
  type Actor,
  type Bilingual,
  type DuplicateSeen,
  err,
  type GivenDuplicateRule,
  issue,
  type MatchName,
  matches,
  ok,
  type Reach,
  type Result,
  recordKeys,
  type Text,
} from '@mortise/core';
import type { DuplicatePorts } from './hint-duplicates.ts';
import { reachCompared } from './reach-compared.ts';
import { allSeenBy } from './seen-by.ts';
import { duplicatesShown } from './tell-duplicates.ts';
import { askedBy, mayAsk } from './tells-of.ts';

/** Something that can be looked for before a record is made. */
export interface DuplicateInput {
  /** A way of matching, or one key of one rule. */
  readonly id: string;
  readonly match: MatchName;
  readonly label: Text;
}

export interface DuplicateResult {
  readonly ruleId: string;
  readonly name: Text;
  readonly duplicates: readonly DuplicateSeen[];
  /** There are more. */
  readonly more: boolean;
  /** Labels of what else the rule compares, without which it says nothing. */
  readonly lacking: readonly Text[];
}

export type CheckByHand = ReturnType<typeof createCheckByHand>;

interface AskedKey {
  readonly input: DuplicateInput;
  readonly keyId: string;
}

/**
 * Looks for duplicates of something that is nobody's record yet: a name somebody was told, a number on a card. Rules of an
 * app, and no more than whoever asks may know of what they find.
 */
export const createCheckByHand = (ports: DuplicatePorts) => ({
  /** What can be entered; none where the app has no rule that the actor may use. */
  async inputs(actor: Actor, { appId }: { appId: string }): Promise<Result<readonly DuplicateInput[]>> {
    const { rules } = await usableRules(ports, actor, appId);
    const all = rules.flatMap(({ keys }) => keys).map(({ input }) => input);
    return ok([...new Map(all.map((input) => [input.id, input])).values()]);
  },

  /** `said`: texts by id of the input. A rule is asked when all that it compares is said. */
  async check(
    actor: Actor,
    { appId, said }: { appId: string; said: Readonly<Record<string, string>> },
  ): Promise<Result<readonly DuplicateResult[]>> {
    const texts = new Map(Object.entries(said).filter(([, text]) => text.trim() !== ''));
    if (texts.size === 0) return err({ code: 'invalid', issues: [issue(['said'], 'required', nothingSaid)] });
    const { rules, reaches } = await usableRules(ports, actor, appId);
    const touched = rules.filter(({ keys }) => keys.some(({ input }) => texts.has(input.id)));
    const asks = touched.flatMap(({ rule, keys }) => {
      const values = Object.fromEntries(keys.map(({ input, keyId }) => [keyId, texts.get(input.id) ?? null]));
      const formIds = rule.rule.forms.map(({ formId }) => formId);
      const { recycleBin } = rule.rule;
      return recordKeys(saidByHand(rule), values).map((key) =>
        askedBy(rule.rule, { key, formIds, recycleBin }, reaches),
      );
    });
    const found = await ports.rows.duplicates(actor, ports.clock.now(), {
      asks,
      reaches,
      except: [],
      limit: duplicatesShown + 1,
    });
    return ok(
      touched.map(({ rule, keys }): DuplicateResult => {
        const own = found.filter(({ at }) => asks[at]?.key.ruleId === rule.id);
        const seen = allSeenBy({ actor, access: ports.access, reaches }, rule.rule, own);
        return {
          ruleId: rule.id,
          name: rule.rule.name,
          duplicates: seen.slice(0, duplicatesShown),
          more: seen.length > duplicatesShown,
          lacking: keys.flatMap(({ input }) => (texts.has(input.id) ? [] : [input.label])),
        };
      }),
    );
  },
});

/**
 * Rules over a form of the app that the actor may read or add to, as long as texts are all that they compare and there is a
 * form in which the actor may ask.
 */
async function usableRules(ports: DuplicatePorts, actor: Actor, appId: string) {
  const { access } = ports;
  const forms = await ports.forms.all();
  const all = await ports.forms.duplicateRules();
  const reaches = reachCompared(ports, actor, all, forms);
  const own = new Set(forms.filter((form) => form.appId === appId).map(({ id }) => id));
  const mayUse = (formId: string) =>
    own.has(formId) && (access.mayOnForm(actor, 'read', formId) || access.mayOnForm(actor, 'create', formId));
  const rules = all.filter(
    ({ rule }) =>
      rule.forms.some(({ formId }) => mayUse(formId)) &&
      rule.forms.some(({ formId }) => mayAsk(rule, reaches, formId)) &&
      rule.keys.every(({ match }) => match !== 'same'),
  );
  return { rules: rules.map((rule) => ({ rule, keys: keysOf(reaches, rule) })), reaches };
}

/** The same way of matching is one thing to enter, whatever the rule; a mere text is called as a field that the actor sees. */
const keysOf = (reaches: ReadonlyMap<string, Reach>, { id, rule }: GivenDuplicateRule): AskedKey[] =>
  rule.keys.map(({ id: keyId, match }) => {
    if (match !== 'text') return { keyId, input: { id: match, match, label: matches[match].label } };
    const fields = rule.forms.flatMap(({ formId, fields: byKey }) => {
      const visible = reaches.get(formId)?.scope === false ? [] : (reaches.get(formId)?.visible ?? []);
      return visible.filter((field) => byKey[keyId]?.includes(field.id));
    });
    return { keyId, input: { id: `${id}.${keyId}`, match, label: fields[0]?.block.label || rule.name } };
  });

/** What was said, in the place of fields. */
const saidByHand = ({ id, rule }: GivenDuplicateRule) => ({
  id,
  keys: rule.keys.map((key) => ({ key, fields: [{ key: key.id, kind: 'text' as const }] })),
});

const nothingSaid: Bilingual = { zh: '至少填写一项', en: 'Enter at least one thing' };
