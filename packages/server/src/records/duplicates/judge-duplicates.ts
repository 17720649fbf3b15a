import {
  type Access,
  type Actor,
  type DuplicateAction,
  type DuplicateAsk,
  type DuplicateEntry,
  type DuplicateFound,
  type HeldRule,
  type PublishedForm,
  type Reach,
  type RecordKey,
  type RecordStatements,
  type Road,
  recordKeys,
  type Values,
} from '@mortise/core';
import type { Draft, Rejection } from '../draft.ts';
import type { Rules } from '../rules.ts';
import { BatchClaims } from './batch-claims.ts';
import { allSeenBy, unknownIn } from './seen-by.ts';
import { duplicatesShown, tellDuplicates, tellStranger } from './tell-duplicates.ts';
import { askedBy, mayAsk } from './tells-of.ts';

/** What judging takes beyond the drafts. */
export interface DuplicateQuestion {
  readonly actor: Actor;
  readonly access: Access;
  readonly now: Date;
  readonly form: PublishedForm;
  readonly held: readonly HeldRule[];
  /** Of every form of these rules. */
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly road: Road;
  /** Which fields the writer may edit. */
  readonly rules: Pick<Rules, 'editable' | 'onCreate'>;
  /** Nothing is written: it is a question, and answered like one. */
  readonly isTrial: boolean;
  readonly atomic: boolean;
  /** Whoever writes has seen what a rule only warns of. */
  readonly confirmed: boolean;
}

interface Claim {
  readonly draft: Draft;
  readonly rule: HeldRule;
  readonly key: RecordKey;
  readonly action: Exclude<DuplicateAction, 'off'>;
}

/** What is done by the product itself is asked as an API would be, except that there is nobody to confirm. */
const entryOf: Readonly<Record<Road, DuplicateEntry | null>> = {
  form: 'form',
  grid: 'form',
  import: 'import',
  api: 'api',
  automation: 'api',
  public: 'public',
  system: null,
};

/**
 * Which drafts are there already, by the rules of their form. From here to the end of the transaction nobody else writes
 * what these claim, so of two who write the same at the same moment the second finds what the first has written.
 */
export async function judgeDuplicates(
  statements: Pick<RecordStatements, 'claim' | 'duplicates'>,
  question: DuplicateQuestion,
  drafts: readonly Draft[],
): Promise<readonly Rejection[]> {
  const claims = drafts.flatMap((draft) => claimsOf(draft, question));
  if (claims.length === 0) return [];
  const kept = new BatchClaims();
  for (const draft of new Set(claims.map((claim) => claim.draft)))
    for (const key of keptBy(draft, question)) kept.add(key);
  await statements.claim([...new Set(claims.map(nameOf))]);
  const { actor, now, form, reaches } = question;
  const asks = claims.map(({ rule, key }) => {
    const ask = askOf(rule, key, form.id);
    return question.isTrial ? askedBy(rule.rule, ask, reaches) : ask;
  });
  const except = [...new Set(claims.map(({ draft }) => draft.id))];
  const found = await statements.duplicates(actor, now, { asks, reaches, except, limit: duplicatesShown + 1 });
  const holders = new Map<number, DuplicateFound[]>();
  for (const one of found) holders.set(one.at, [...(holders.get(one.at) ?? []), one]);
  const rejections = rejectionsOf(claims, holders, kept, question);
  return question.atomic ? openOnes(rejections, 1) : rejections;
}

/** What a draft claims that its record does not have already. */
function claimsOf(draft: Draft, { held, road, confirmed }: DuplicateQuestion): Claim[] {
  const entry = entryOf[road];
  if (entry === null) return [];
  return held.flatMap((rule): Claim[] => {
    const action = rule.rule.on[entry];
    const isAsked = action === 'block' || (action === 'warn' && !confirmed && road !== 'automation');
    if (action === 'off' || !isAsked || rule.form.looksIn === 'none') return [];
    const before = draft.old && draft.old.deletedAt === null ? draft.old.values : null;
    if (before && !draft.touched.some((key) => rule.fieldKeys.has(key))) return [];
    const had = new Set((before ? recordKeys(rule, before) : []).map(({ text }) => text));
    return recordKeys(rule, draft.values).flatMap((key) => (had.has(key.text) ? [] : [{ draft, rule, key, action }]));
  });
}

/** What a record of the batch has and goes on having: its own row is not asked. */
function keptBy({ old, values }: Draft, { held }: DuplicateQuestion): RecordKey[] {
  if (!old || old.deletedAt !== null) return [];
  return held.flatMap((rule) => {
    const next = new Set(recordKeys(rule, values).map(({ text }) => text));
    return recordKeys(rule, old.values).filter(({ text }) => next.has(text));
  });
}

/** Who else has the key, where a record of this form is written. */
export const askOf = ({ form, rule }: HeldRule, key: RecordKey, formId: string): DuplicateAsk => ({
  key,
  formIds: form.looksIn === 'own' ? [formId] : rule.forms.map((each) => each.formId),
  recycleBin: rule.recycleBin,
});

/** What two have to agree on before either writes. Whatever may be alike to something is all of its rule's. */
const nameOf = ({ key, action }: Claim): string =>
  key.alike !== null && action === 'block' ? `alike ${key.ruleId}` : key.text;

/**
 * Of those in the batch that claim the same, the first may have it. `kept`: what records of the batch go on having, which is
 * said of as of a record outside it, for a writer may not see which of them it is.
 */
function rejectionsOf(
  claims: readonly Claim[],
  holders: ReadonlyMap<number, readonly DuplicateFound[]>,
  kept: BatchClaims,
  question: DuplicateQuestion,
): (Rejection & { readonly isOpen: boolean })[] {
  const { form, reaches, rules, isTrial } = question;
  const within = new BatchClaims();
  const byDraft = new Map<Draft, { claim: Claim; found: readonly DuplicateFound[] }[]>();
  claims.forEach((claim, at) => {
    const known = byDraft.get(claim.draft) ?? [];
    known.push({ claim, found: holders.get(at) ?? [] });
    byDraft.set(claim.draft, known);
  });
  return [...byDraft].flatMap(([draft, claimed]) => {
    const issues = question.held.flatMap((rule) => {
      const own = claimed.filter(({ claim }) => claim.rule === rule);
      const found = own.flatMap((each) => each.found);
      const isTaken = own.some(({ claim }) => within.holds(claim.key));
      const tells = (formId: string) => mayAsk(rule.rule, reaches, formId);
      const isKept = (!isTrial || tells(form.id)) && own.some(({ claim }) => kept.holds(claim.key));
      const [first] = own;
      if (!first || (found.length === 0 && !isTaken && !isKept)) return [];
      const isOpen = isTaken || (isKept && tells(form.id)) || found.some((one) => tells(one.formId));
      if (question.road === 'public') return [{ isOpen, issue: tellStranger(rule) }];
      const seen =
        found.length > 0 || !isKept ? allSeenBy(question, rule.rule, found) : [unknownIn(reaches.get(form.id))];
      return [{ isOpen, issue: tellDuplicates(rule, first.claim.action, openValues(rule, draft, rules), seen) }];
    });
    if (issues.length === 0) for (const { claim } of claimed) within.add(claim.key);
    const told = openOnes(issues).map((each) => each.issue);
    const isOpen = issues.some((each) => each.isOpen);
    return told.length > 0 ? [{ index: draft.index, error: { code: 'invalid' as const, issues: told }, isOpen }] : [];
  });
}

/**
 * Where nothing is written because of what the writer may know, what they may not know is not told along: thousands of
 * guesses would leave no trace. Where there is nothing else, `most` of it.
 */
function openOnes<T extends { readonly isOpen: boolean }>(all: readonly T[], most = all.length): readonly T[] {
  const open = all.filter(({ isOpen }) => isOpen);
  return open.length > 0 ? open : all.slice(0, most);
}

/** What whoever writes may say of what a rule compares. */
function openValues({ keys }: HeldRule, { old, values }: Draft, rules: DuplicateQuestion['rules']): Values {
  const { editable } = old ? rules : rules.onCreate;
  const open = keys.flatMap(({ fields }) => fields).filter(({ id }) => editable.has(id));
  return Object.fromEntries(open.map(({ key }) => [key, values[key] ?? null]));
}
