import type { Locale } from '@mortise/core';
import { AddressText } from './address/cell.tsx';
import { Words } from './amount-cn/cell.tsx';
import { Chosen } from './api-select/cell.tsx';
import { Shown as Autonumber } from './autonumber/cell.tsx';
import { PathText } from './cascader/cell.tsx';
import { type FieldTypes, fieldTypes } from './catalog.ts';
import { Line } from './concat/cell.tsx';
import { Amount, moneyUnit } from './currency/cell.tsx';
import { PeriodText } from './daterange/cell.tsx';
import { DateText } from './datetime/cell.tsx';
import { Cell as Departments } from './department/cell.tsx';
import { alignOf } from './derived/align-of.ts';
import { DerivedCell, type Settled, wornView } from './derived/derived-view.tsx';
import { Length } from './duration/cell.tsx';
import { Address as EmailAddress } from './email/cell.tsx';
import type { DisplayProps, FieldView, ValueView } from './field-view.ts';
import { Cell as Files } from './file/cell.tsx';
import { ResultText } from './formula/cell.tsx';
import { NumberShown } from './id-no/cell.tsx';
import { Cell as Images } from './image/cell.tsx';
import { Spot } from './location/cell.tsx';
import { NumberText } from './number/cell.tsx';
import { OptionCell, OptionsCell } from './options/options-cell.tsx';
import { Share } from './percent/cell.tsx';
import { CallLink } from './phone/cell.tsx';
import { Cell as Stars } from './rating/cell.tsx';
import { PointerCell } from './related-to/cell.tsx';
import { Records } from './relation/cell.tsx';
import { FirstWords } from './richtext/cell.tsx';
import { Roles } from './role/cell.tsx';
import { SignatureCell } from './signature/cell.tsx';
import { RowCount } from './subform/cell.tsx';
import { Cell as Switch } from './switch/cell.tsx';
import { Cell as Tags } from './tags/cell.tsx';
import { TextLine } from './text/cell.tsx';
import { OneLine } from './textarea/cell.tsx';
import { TimeText } from './time/cell.tsx';
import { Link } from './url/cell.tsx';
import { People } from './user/cell.tsx';

/** What a list draws of a field before anybody edits: its cell alone, without inputs and their pickers. */
type CellView<View> = View extends { readonly Cell: unknown }
  ? Pick<View, Extract<keyof View, 'Cell' | 'align' | 'unit'>>
  : never;

/** What holds no value: a list has no column for it. */
type Valueless = 'section' | 'tabs' | 'columns' | 'note' | 'barcode' | 'button' | 'embed';

/** Cells of the types that stand by themselves. */
const ownCells = {
  number: { Cell: NumberText, align: 'right', unit: ({ unit }) => unit },
  currency: { Cell: Amount, align: 'right', unit: moneyUnit },
  percent: { Cell: Share, align: 'right' },
  text: { Cell: TextLine },
  textarea: { Cell: OneLine },
  richtext: { Cell: FirstWords },
  location: { Cell: Spot },
  signature: { Cell: SignatureCell },
  email: { Cell: EmailAddress },
  phone: { Cell: CallLink },
  url: { Cell: Link },
  radio: { Cell: OptionCell },
  select: { Cell: OptionCell },
  checkbox: { Cell: OptionsCell },
  multiselect: { Cell: OptionsCell },
  cascader: { Cell: PathText },
  switch: { Cell: Switch },
  rating: { Cell: Stars },
  tags: { Cell: Tags },
  user: { Cell: (props) => <People {...props} wrap="nowrap" /> },
  department: { Cell: Departments },
  role: { Cell: Roles },
  file: { Cell: Files },
  image: { Cell: Images },
  relation: { Cell: (props) => <Records {...props} wrap="nowrap" /> },
  'related-to': { Cell: PointerCell },
  'api-select': { Cell: Chosen },
  'data-select': { Cell: (props) => <Records {...props} wrap="nowrap" /> },
  'query-list': { Cell: () => null },
  subform: { Cell: RowCount },
  datetime: { Cell: DateText },
  time: { Cell: TimeText },
  daterange: { Cell: PeriodText },
  duration: { Cell: Length, align: 'right' },
  'id-no': { Cell: NumberShown },
  address: { Cell: AddressText },
  formula: {
    Cell: ResultText,
    align: ({ result }) => (result === 'number' ? 'right' : 'left'),
    unit: ({ result, unit }) => (result === 'number' ? unit : ''),
  },
  concat: { Cell: Line },
  'amount-cn': { Cell: Words },
  autonumber: { Cell: Autonumber },
} as const satisfies Partial<{
  [Name in keyof FieldTypes]: CellView<FieldView<FieldTypes[Name]>>;
}>;

// biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed above
type AnyCellView = Pick<ValueView<any, any>, 'Cell' | 'align' | 'unit'>;
const ownCellOf = (type: string) => (ownCells as Readonly<Record<string, AnyCellView>>)[type];

const wardrobe = { catalog: fieldTypes, viewOf: ownCellOf };

const derivedCell = {
  Cell: (props: DisplayProps<Settled, unknown>) => <DerivedCell {...props} from={wardrobe} />,
  align: (config: Settled): 'left' | 'right' => {
    const worn = wornView(config, wardrobe);
    return worn ? alignOf(worn.view, worn.config) : 'left';
  },
  unit: (config: Settled, locale: Locale) => {
    const worn = wornView(config, wardrobe);
    return worn?.view.unit?.(worn.config, locale) ?? '';
  },
};

/** The cell of every field type that holds a value: one line each; a forgotten one does not compile. */
export const cellViews = {
  ...ownCells,
  lookup: derivedCell,
  rollup: derivedCell,
} as const satisfies {
  [Name in Exclude<keyof FieldTypes, Valueless>]: CellView<FieldView<FieldTypes[Name]>>;
};

/** A cell looked up by a stored type name; undefined for what holds no value and for types that are not installed. */
export const cellViewOf = (type: string): AnyCellView | undefined =>
  (cellViews as Readonly<Record<string, AnyCellView>>)[type];

interface Column {
  readonly block: { readonly type: string };
  readonly config: unknown;
}

/** Figures stand at the right, and so do the heads and sums of their columns. */
export function isRight({ block, config }: Column): boolean {
  const view = cellViewOf(block.type);
  return view !== undefined && alignOf(view, config) === 'right';
}

/** What the head of a column says of its figures; "" where they say it themselves. */
export const unitOf = ({ block, config }: Column, locale: Locale): string =>
  cellViewOf(block.type)?.unit?.(config, locale) ?? '';
