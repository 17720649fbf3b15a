import type { ValueKind } from '@mortise/core';
import fc from 'fast-check';

/** The moment at which generated conditions are asked, two days before New York sets its clocks forward. */
export const presentDays = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'] as const;

const strangeTexts = [
  ...['', ' ', 'a', 'A', 'abc', 'ABC', 'aBc ', '%', '_', '%a_', '\\', '\\%', "'", '"', "'; drop table t; --", '$1'],
  ...[
    '华为',
    '华为技术有限公司',
    '技术',
    '😀',
    '👨‍👩‍👧',
    'é',
    'É',
    'e\u0301',
    'ß',
    'ẞ',
    'İ',
    'i\u0307',
    'ı',
    'K',
    'Σ',
    'σ',
    'ς',
  ],
  ...['Ａ', 'ａ', '\n', '\t', '\uFFFF', '\u{10FFFF}', '{}', '{a}', 'null', 'NULL', '中'.repeat(400)],
];
const storable = (text: string) => !text.includes('\0');

const storedText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...strangeTexts) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...strangeTexts), { maxLength: 3 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).filter(storable) },
);

const strangeNumbers = [
  ...['0', '-0', '0.1', '0.10', '0.3', '0.30000000000000004', '1', '-1', '12.5', '12.50', '100', '999999999999999'],
  ...['9007199254740992', '9007199254740993', '1e300', '-1e300', '1e-300', '123456789012345678901234567890.123456789'],
];
const numberText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...strangeNumbers) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: -20_000, max: 20_000 }).map((cents) => (cents / 100).toFixed(2)) },
);
const wholeNumber = fc.oneof(fc.constantFrom(0, 1, -1, 100, 2147483647, -2147483648), fc.integer());

const day = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...presentDays) },
  { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29', '1970-01-01', '2011-12-30') },
  {
    weight: 2,
    arbitrary: fc
      .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
);
const clock = fc.constantFrom(
  ...['00:00:00.000', '04:59:59.999', '05:00:00.000', '06:59:59.999', '07:00:00.000', '15:59:59.999', '16:00:00.000'],
  ...['23:59:59.999', '23:59:59.999999', '11:22:33.123456', '11:22:33.123'],
);
const moment = fc.tuple(day, clock).map(([date, time]) => `${date}T${time}Z`);
const time = fc.constantFrom('00:00:00', '00:00:01', '09:30:00', '12:00:00', '23:59:59');

const keys = ['opt_a', 'opt_b', 'a"b', '{,}', 'NULL', '华', '\\'];
export const uuids = [1, 2, 3, 4].map((digit) => `0198a000-0000-7000-8000-00000000abc${digit}`);
export const formIds = ['0198b000-0000-7000-8000-00000000def1', '0198b000-0000-7000-8000-00000000def2', '联系'];
const codes = ['330106', '330100', '330000', '330110', '110101', '110000', '710000'];

const key = fc.constantFrom(...keys);
const uuid = fc.constantFrom(...uuids);
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

const markup = [
  '<p>',
  '</p>',
  '<a href="x">',
  '&amp;',
  '&lt;b&gt;',
  '&amp;lt;',
  '&nbsp;',
  '<',
  '>',
  '<\n>',
  '<strong>',
  '</a>',
  '<s x>',
];

/** Values as a record stores them. Empty texts and lists are among them, although the product writes null for those. */
export const storedValue: Readonly<Record<Exclude<ValueKind, 'none' | 'rows'>, fc.Arbitrary<unknown>>> = {
  text: storedText,
  number: numberText,
  boolean: fc.boolean(),
  date: day,
  moment,
  time,
  option: key,
  options: several(key),
  tags: several(
    fc.oneof(
      key,
      storedText.filter((tag) => tag !== ''),
    ),
  ),
  member: uuid,
  members: several(uuid),
  department: uuid,
  departments: several(uuid),
  record: uuid,
  records: several(uuid),
  pointer: fc.record({ formId: fc.constantFrom(...formIds), id: uuid }),
  pointers: several(fc.record({ formId: fc.constantFrom(...formIds), id: uuid })),
  address: fc.record({ province: fc.constant('浙江省'), code: fc.constantFrom(...codes) }),
  period: fc.tuple(day, day).map(([a, b]) => (a <= b ? { start: a, end: b } : { start: b, end: a })),
  place: fc.record({ lng: fc.constantFrom(0, -0.5, 120.1551), lat: fc.constantFrom(30.2741, -90) }),
  html: fc.array(fc.oneof(fc.constantFrom(...markup), storedText), { maxLength: 4 }).map((parts) => parts.join('')),
  files: fc.array(fc.constant({ id: 'f', name: '合同.pdf', size: 1, type: 'application/pdf' }), { maxLength: 1 }),
};
export const storedInteger: fc.Arbitrary<unknown> = wholeNumber;

/** What a right side may hold that no record can: other spellings, and nonsense. */
const oddities: Partial<Record<ValueKind, fc.Arbitrary<unknown>>> = {
  text: fc.constantFrom('\0', 'a\0', '\ud800', 'a\udfff'),
  number: fc.oneof(wholeNumber, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('1e99999', 'NaN')),
  moment: fc.oneof(day, fc.constantFrom('2026-03-08T15:00:00+08:00', '2026-03-08T15:00')),
  time: fc.constantFrom('09:30', '24:00:00'),
  option: fc.constantFrom('\0', ''),
  member: fc.constantFrom(...uuids.map((id) => id.toUpperCase()), 'me'),
  record: fc.constantFrom('', 'x'),
  pointer: fc.oneof(uuid, fc.constantFrom('', 'x', { id: 'x', formId: 'x' }, { id: uuids[0] })),
  period: fc.constantFrom('2026-03-08', { start: '2026-03-08' }, { start: '2026-03-09', end: '2026-03-08' }),
  html: fc.constantFrom('\0', '<b>技术</b>'),
};

/** One value on the right side of a field of that kind, for a kind of lists one of what they hold. */
export function wantedValue(kind: Exclude<ValueKind, 'none' | 'rows'>): fc.Arbitrary<unknown> {
  const single = elementKinds[kind] ?? kind;
  const odd = oddities[single];
  return odd
    ? fc.oneof({ weight: 5, arbitrary: storedValue[single] }, { weight: 1, arbitrary: odd })
    : storedValue[single];
}

const elementKinds: Partial<Record<ValueKind, Exclude<ValueKind, 'none' | 'rows'>>> = {
  options: 'option',
  tags: 'text',
  members: 'member',
  departments: 'department',
  records: 'record',
  pointers: 'pointer',
};

/** Titles of records, and what is looked for in them, alike enough to be found. */
const titlePiece = fc.constantFrom('华', '为', 'a', 'A', 'É', '%', '_', '\\', "'", '😀', ' ');
const title = fc.array(titlePiece, { maxLength: 6 }).map((pieces) => pieces.join(''));
export const storedTitle = fc.oneof({ weight: 3, arbitrary: title }, { weight: 1, arbitrary: storedText });
export const wantedTitle: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: titlePiece },
  { weight: 2, arbitrary: title },
  { weight: 1, arbitrary: oddities.text ?? title },
);

export const wantedForms = fc.oneof(
  fc.array(fc.constantFrom(...formIds), { maxLength: 2 }),
  fc.constantFrom(...formIds, '', 'x', ['', '\0']),
);

export const wantedRegion = fc.oneof(fc.constantFrom(...codes), fc.constantFrom('000000', '33', 'x'));
