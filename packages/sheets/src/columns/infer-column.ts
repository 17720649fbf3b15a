import { type Cell, cellText } from '@mortise/core';
import { multipleChoice, singleChoice } from './choices.ts';
import type { ColumnGuess, GuessedSettings, GuessedType, InferContext } from './guess.ts';
import { currencyOf, hints } from './header-hints.ts';
import { notes } from './notes.ts';
import { shape } from './shape.ts';
import type { ColumnStatistics } from './statistics.ts';

/** A type is accepted when at least this share of the values fits it. */
const accepted = 0.95;

export interface ColumnFacts {
  readonly name: string;
  readonly statistics: ColumnStatistics;
  /** Cells spread over the column, for what needs more than counts. */
  readonly sample: readonly Cell[];
}

type Proposal = Pick<ColumnGuess, 'type' | 'settings' | 'note' | 'isDigitsLost'> & {
  readonly fitting: number;
  readonly doubt?: number;
};

/** The field a column should become, with how sure that is and how many values would not fit. */
export function inferColumn(facts: ColumnFacts, context: InferContext = {}): ColumnGuess {
  const { statistics } = facts;
  const known = statistics.values - statistics.fits(shape.noValue);
  // What stands beside the pictures is said in words.
  if (statistics.pictures > 0 && known <= statistics.pictures * (1 - accepted)) return pictures(statistics, known);
  const proposal = known === 0 ? nothingKnown(statistics) : propose(facts, known, context);
  const { type, settings, note, isDigitsLost, fitting, doubt = 0 } = proposal;
  const keepsAnyText = type === 'text' || type === 'textarea';
  const errors = statistics.fits(shape.error);
  return {
    type,
    settings,
    confidence: round(known === 0 ? 0.2 : Math.max(0.1, Math.min(0.99, fitting / known - doubt))),
    problems: keepsAnyText ? errors : Math.max(0, statistics.values - fitting),
    noValueWords: [...statistics.noValues].map(([word, count]) => ({ word, count })),
    isUnique: statistics.distinct.isUnique && known > 1 && known === statistics.rows,
    ...(isDigitsLost ? { isDigitsLost } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

const pictures = (statistics: ColumnStatistics, known: number): ColumnGuess => ({
  type: 'image',
  settings: {},
  confidence: 0.95,
  problems: known,
  noValueWords: [...statistics.noValues].map(([word, count]) => ({ word, count })),
  isUnique: false,
  note: notes.pictures,
});

function nothingKnown(statistics: ColumnStatistics): Proposal {
  const note = statistics.values > 0 ? notes.onlyNoValue : notes.empty;
  return { type: 'text', settings: {}, fitting: 0, note };
}

/** The first type that fits, the more specific before the more general. */
function propose(facts: ColumnFacts, known: number, context: InferContext): Proposal {
  const { statistics } = facts;
  const fits = (bits: number): boolean => statistics.fits(bits) >= known * accepted;
  return (
    identity(facts, fits) ??
    dates(facts, known) ??
    plain('email', shape.email, statistics, known) ??
    plain('url', shape.url, statistics, known) ??
    truth(facts, known) ??
    quantity(facts, known, fits) ??
    clockTime(statistics, known) ??
    people(facts, context, known) ??
    choice(facts, known) ??
    words(facts, known)
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

function plain(type: GuessedType, bits: number, statistics: ColumnStatistics, known: number): Proposal | undefined {
  const fitting = statistics.fits(bits);
  return fitting >= known * accepted ? { type, settings: {}, fitting } : undefined;
}

/** Digits that are names, not amounts: they stay text whatever their cell type. */
function identity({ name, statistics }: ColumnFacts, fits: (bits: number) => boolean): Proposal | undefined {
  const fitting = statistics.values - statistics.fits(shape.noValue);
  if (fits(shape.idNumber)) return { type: 'text', settings: {}, fitting, note: notes.idNumber };
  if (fits(shape.creditCode)) return { type: 'text', settings: {}, fitting, note: notes.creditCode };
  if (fits(shape.phone)) return { type: 'phone', settings: {}, fitting: statistics.fits(shape.phone) };
  const codes = statistics.fits(shape.code);
  const lost = statistics.fits(shape.lostDigits);
  if (lost > 0) return { type: 'text', settings: {}, fitting, note: notes.lostDigits, isDigitsLost: true };
  if (codes > 0 && fits(shape.integer)) return { type: 'text', settings: {}, fitting, note: notes.leadingZeros };
  if (fits(shape.integer) && hints.code.test(name)) {
    return { type: 'text', settings: {}, fitting, note: notes.codeByName, doubt: 0.1 };
  }
  return undefined;
}

function dates({ name, statistics }: ColumnFacts, known: number): Proposal | undefined {
  const days = statistics.fits(shape.date);
  const moments = statistics.fits(shape.moment);
  const months = statistics.fits(shape.month);
  const compact = hints.date.test(name) ? statistics.fits(shape.compactDate) : 0;
  const fitting = days + moments + months + compact;
  if (fitting < known * accepted) return undefined;
  const { dmy, mdy, ambiguous } = statistics.dateOrders;
  const isOrderUnsure = ambiguous > 0 && dmy === 0 && mdy === 0;
  const hasOrder = dmy + mdy + ambiguous > 0;
  // A day past 12 in some rows tells the order of all of them; a row the other way round is a problem, not a vote.
  const dateOrder = hasOrder ? (dmy > mdy ? 'dmy' : 'mdy') : 'ymd';
  const contrary = Math.min(dmy, mdy);
  const precision =
    moments > 0 ? (statistics.hasSeconds ? 'second' : 'minute') : months > days + compact ? 'month' : 'day';
  const settings: GuessedSettings = { precision, dateOrder, ...(isOrderUnsure ? { isOrderUnsure } : {}) };
  return {
    type: 'datetime',
    settings,
    fitting: fitting - contrary,
    ...(isOrderUnsure ? { note: notes.dateOrder, doubt: 0.3 } : {}),
  };
}

function truth({ statistics }: ColumnFacts, known: number): Proposal | undefined {
  const fitting = statistics.fits(shape.boolean);
  const values = statistics.distinct.all;
  if (values === undefined) return undefined;
  const words = values.map(([value]) => value.toLowerCase());
  // A third answer such as "unknown" makes it a choice: a switch would lose it.
  if (fitting >= known * 0.99 && values.length <= 6) return { type: 'switch', settings: {}, fitting };
  const isBit = values.length === 2 && words.includes('0') && words.includes('1') && statistics.values >= 10;
  return isBit ? { type: 'switch', settings: {}, fitting: known, note: notes.bits, doubt: 0.25 } : undefined;
}

function quantity(facts: ColumnFacts, known: number, fits: (bits: number) => boolean): Proposal | undefined {
  const { name, statistics } = facts;
  const { decimals } = statistics;
  if (fits(shape.percent)) {
    const shown = statistics.kinds.number > 0 ? Math.max(0, decimals - 2) : decimals;
    return { type: 'percent', settings: { decimals: Math.min(shown, 6) }, fitting: statistics.fits(shape.percent) };
  }
  const numbers = statistics.fits(shape.number);
  const money = statistics.fits(shape.currency) - (statistics.kinds.number > 0 ? bothIn(statistics) : 0);
  const fitting = Math.min(known, numbers + money);
  if (fitting < known * accepted) return undefined;
  const currency = currencyOf(statistics.currencies, name);
  const marks = [...statistics.currencies.keys()].map((mark) => currencyOf(new Map([[mark, 1]]), ''));
  if (new Set(marks).size > 1) return { type: 'number', settings: { decimals }, fitting, note: notes.currencies };
  if (currency !== undefined && (marks.length > 0 || hints.money.test(name))) {
    return { type: 'currency', settings: { decimals: decimals === 1 ? 2 : Math.min(decimals, 4), currency }, fitting };
  }
  const isKind = statistics.fits(shape.integer) >= fitting && hints.kind.test(name);
  const options = isKind ? singleChoice(statistics, 6) : undefined;
  if (options !== undefined) return { type: 'select', settings: { options }, fitting: known, doubt: 0.15 };
  return { type: 'number', settings: { decimals: Math.min(decimals, 10) }, fitting };
}

/** Number cells formatted as money are counted as both. */
const bothIn = (statistics: ColumnStatistics): number =>
  Math.min(statistics.kinds.number, statistics.fits(shape.currency), statistics.fits(shape.number));

function clockTime(statistics: ColumnStatistics, known: number): Proposal | undefined {
  return statistics.longDurations > 0 ? undefined : plain('time', shape.time, statistics, known);
}

function people({ name, statistics, sample }: ColumnFacts, context: InferContext, known: number): Proposal | undefined {
  const texts = sample.filter((cell) => cell.kind === 'text').map(cellText);
  if (texts.length === 0) return undefined;
  const share = (test: ((text: string) => boolean) | undefined): number =>
    test === undefined ? 0 : texts.filter((text) => test(text)).length / texts.length;
  const members = share(context.isUser);
  if (members >= (hints.person.test(name) ? 0.8 : accepted)) {
    return { type: 'user', settings: {}, fitting: Math.round(known * members) };
  }
  const addresses = share(context.isAddress);
  if (addresses < accepted || statistics.distinct.count === 1) return undefined;
  return { type: 'address', settings: {}, fitting: Math.round(known * addresses) };
}

function choice({ name, statistics, sample }: ColumnFacts, known: number): Proposal | undefined {
  const options = hints.freeText.test(name) || hints.reference.test(name) ? undefined : singleChoice(statistics);
  if (options !== undefined) return { type: 'select', settings: { options }, fitting: known, doubt: 0.03 };
  const several = multipleChoice(statistics, sample);
  if (several === undefined || hints.freeText.test(name)) return undefined;
  return { type: 'multiselect', settings: several, fitting: known, doubt: 0.15 };
}

/** Characters of a long text field; a cell may have more. */
const longTextHolds = 20_000;

function words({ name, statistics }: ColumnFacts, known: number): Proposal {
  const isLong =
    statistics.fits(shape.long) > known * 0.02 ||
    statistics.longest > 200 ||
    (statistics.longest > 40 && hints.longText.test(name));
  const isTooLong = statistics.longest > longTextHolds;
  return {
    type: isLong ? 'textarea' : 'text',
    settings: {},
    fitting: known,
    ...(isTooLong ? { note: notes.tooLong } : {}),
  };
}
