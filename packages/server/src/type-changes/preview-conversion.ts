import {
  type Actor,
  Block,
  type Conversion,
  conversionsOf,
  convertValue,
  ok,
  type PublishedForm,
  parse,
  type RecordFacts,
  type Result,
  textOfValue,
} from '@mortise/core';
import { findToEdit } from '../definitions/find-definition.ts';
import type { DefinitionPorts } from '../definitions/ports.ts';
import { convertContext, type LearningContext } from './convert-context.ts';

/** What changing the type of a field would do to the values it holds. */
export interface ConversionPreview {
  readonly fieldId: string;
  /** Records that hold a value. */
  readonly filled: number;
  readonly converted: number;
  /** Of which nothing is left, or only a part. */
  readonly lost: number;
  /** Those of them that keep a part, as a list of records that becomes a single one keeps the first. */
  readonly partly: number;
  /** They are rows of a subform. */
  readonly inRows: boolean;
  /** Too many different values to look at all: the counts are taken from the most frequent ones. */
  readonly isEstimate: boolean;
  readonly samples: readonly { readonly from: string; readonly to: string }[];
  /** Values that cannot be converted, most frequent first. */
  readonly lostSamples: readonly { readonly value: string; readonly count: number }[];
  /** Every different value as people see it, for making options of them; null where there are too many. */
  readonly values: readonly string[] | null;
}

/** Different values that are converted for a preview, and those of which options may be made. */
const looksAt = 20_000;
const mostOptions = 1_000;
const samplesShown = 5;

/** Null where the block changes nothing about stored values. */
export const previewConversion =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id, block }: { id: string; block: unknown }): Promise<Result<ConversionPreview | null>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const parsed = parse(Block, block);
    if (!parsed.ok) return parsed;
    const form = found.value.published as PublishedForm | null;
    const next = { ...parsed.value };
    const blocks = form?.blocks.map((old) =>
      old.id === next.id ? { ...next, parent: old.parent, slot: old.slot } : old,
    );
    const [conversion] = conversionsOf(form, { blocks: blocks ?? [] }, ports.catalog);
    if (!form || !conversion) return ok(null);
    const context = await convertContext(ports, actor);
    return ok(await previewOf(conversion, form, context, ports));
  };

/** Of every field whose values publishing `next` converts. */
export async function previewsOf(
  previous: PublishedForm | null,
  next: PublishedForm,
  actor: Actor,
  ports: DefinitionPorts,
): Promise<ConversionPreview[]> {
  const conversions = previous ? conversionsOf(previous, next, ports.catalog) : [];
  if (!previous || conversions.length === 0) return [];
  const context = await convertContext(ports, actor);
  const previews: ConversionPreview[] = [];
  for (const conversion of conversions) previews.push(await previewOf(conversion, previous, context, ports));
  return previews;
}

async function previewOf(
  conversion: Conversion,
  form: PublishedForm,
  context: LearningContext,
  { facts }: { facts: RecordFacts },
): Promise<ConversionPreview> {
  const { from, to, subform } = conversion;
  const place = { key: from.key, subform: subform?.key ?? null, fromLinks: from.storage.in === 'link' };
  const { values, filled, isWhole } = await facts.values(form, place, looksAt);
  await context.learn(
    conversion,
    values.map(({ value }) => value),
    facts.names,
  );
  const told = values.map(({ value, count }) => {
    const result = convertValue(conversion, value, context);
    const gone = result.lost === null ? '' : textOfValue(result.lost, from, context);
    return { text: textOfValue(value, from, context), count, isKept: result.lost === null, left: result.value, gone };
  });
  const seen = told.reduce((sum, { count }) => sum + count, 0);
  const keptSeen = told.filter(({ isKept }) => isKept).reduce((sum, { count }) => sum + count, 0);
  const converted = isWhole || seen === 0 ? keptSeen : Math.round((filled * keptSeen) / seen);
  const lost = told.filter(({ isKept }) => !isKept);
  const partly = lost.filter(({ left }) => left !== null).reduce((sum, { count }) => sum + count, 0);
  const sampled = told.filter(({ isKept, left }) => isKept || left !== null).slice(0, samplesShown);
  await context.name(
    to,
    sampled.map(({ left }) => left),
    facts.names,
  );
  return {
    fieldId: from.id,
    filled,
    converted,
    lost: filled - converted,
    partly: isWhole || seen === 0 ? partly : Math.round((filled * partly) / seen),
    inRows: subform !== null,
    isEstimate: !isWhole,
    samples: sampled.map(({ text, left }) => ({
      from: text,
      to: left === null ? '' : to.type.format(left, to.config, context),
    })),
    lostSamples: lost.slice(0, samplesShown).map(({ gone, count }) => ({ value: gone, count })),
    values: isWhole && told.length <= mostOptions ? told.map(({ text }) => text) : null,
  };
}
