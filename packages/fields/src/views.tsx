import { addressView } from './address/view.tsx';
import { amountCnView } from './amount-cn/view.tsx';
import { apiSelectView } from './api-select/view.tsx';
import { autonumberView } from './autonumber/view.tsx';
import { barcodeView } from './barcode/view.tsx';
import { buttonView } from './button/view.tsx';
import { cascaderView } from './cascader/view.tsx';
import { type FieldTypes, fieldTypes } from './catalog.ts';
import { cellViews } from './cells.tsx';
import { checkboxView } from './checkbox/view.tsx';
import { columnsView } from './columns/view.tsx';
import { concatView } from './concat/view.tsx';
import { currencyView } from './currency/view.tsx';
import { dataSelectView } from './data-select/view.tsx';
import { daterangeView } from './daterange/view.tsx';
import { datetimeView } from './datetime/view.tsx';
import { departmentView } from './department/view.tsx';
import { DerivedDisplay, DerivedInput, DerivedPlaceholder } from './derived/derived-view.tsx';
import { durationView } from './duration/view.tsx';
import { emailView } from './email/view.tsx';
import { embedView } from './embed/view.tsx';
import type { AnyFieldView, FieldView } from './field-view.ts';
import { fileView } from './file/view.tsx';
import { formulaView } from './formula/view.tsx';
import { idNoView } from './id-no/view.tsx';
import { imageView } from './image/view.tsx';
import { locationView } from './location/view.tsx';
import { showsNames } from './lookup/definition.ts';
import { multiselectView } from './multiselect/view.tsx';
import { noteView } from './note/view.tsx';
import { numberView } from './number/view.tsx';
import { percentView } from './percent/view.tsx';
import { phoneView } from './phone/view.tsx';
import { queryListView } from './query-list/view.tsx';
import { radioView } from './radio/view.tsx';
import { ratingView } from './rating/view.tsx';
import { relatedToView } from './related-to/view.tsx';
import { relationView } from './relation/view.tsx';
import { richtextView } from './richtext/view.tsx';
import { roleView } from './role/view.tsx';
import { sectionView } from './section/view.tsx';
import { selectView } from './select/view.tsx';
import { signatureView } from './signature/view.tsx';
import { subformView } from './subform/view.tsx';
import { switchView } from './switch/view.tsx';
import { tabsView } from './tabs/view.tsx';
import { tagsView } from './tags/view.tsx';
import { textView } from './text/view.tsx';
import { textareaView } from './textarea/view.tsx';
import { timeView } from './time/view.tsx';
import { urlView } from './url/view.tsx';
import { userView } from './user/view.tsx';

export type * from './field-view.ts';
export { FileLink } from './file/file-link.tsx';
export { OptionListEditor } from './options/option-list-editor.tsx';

/** Views of the types that stand by themselves. */
const ownViews = {
  number: numberView,
  currency: currencyView,
  percent: percentView,
  text: textView,
  textarea: textareaView,
  richtext: richtextView,
  location: locationView,
  signature: signatureView,
  email: emailView,
  phone: phoneView,
  url: urlView,
  radio: radioView,
  select: selectView,
  checkbox: checkboxView,
  multiselect: multiselectView,
  cascader: cascaderView,
  switch: switchView,
  rating: ratingView,
  tags: tagsView,
  user: userView,
  department: departmentView,
  role: roleView,
  file: fileView,
  image: imageView,
  relation: relationView,
  'related-to': relatedToView,
  'data-select': dataSelectView,
  'query-list': queryListView,
  'api-select': apiSelectView,
  subform: subformView,
  datetime: datetimeView,
  time: timeView,
  daterange: daterangeView,
  duration: durationView,
  'id-no': idNoView,
  address: addressView,
  formula: formulaView,
  concat: concatView,
  'amount-cn': amountCnView,
  autonumber: autonumberView,
  section: sectionView,
  tabs: tabsView,
  columns: columnsView,
  note: noteView,
  barcode: barcodeView,
  button: buttonView,
  embed: embedView,
} as const;

const valueViewOf = (type: string) => {
  const view = (ownViews as Readonly<Record<string, AnyFieldView>>)[type];
  return view && 'Display' in view ? view : undefined;
};

const wardrobe = { catalog: fieldTypes, viewOf: valueViewOf };
const onceRelated = { zh: '选好关联后显示', en: 'Shown once related' };
/** Names are told with the saved record. */
const onceSaved = { zh: '选好关联并保存后显示', en: 'Shown once related and saved' };
const bySystem = { zh: '自动汇总', en: 'Summed up automatically' };

/** The view of every field type: one line each; a forgotten one does not compile. */
export const fieldViews = {
  ...ownViews,
  lookup: {
    ...cellViews.lookup,
    Display: (props) => <DerivedDisplay {...props} from={wardrobe} />,
    Input: (props) => (
      <DerivedInput {...props} from={wardrobe} soon={showsNames(props.config) ? onceSaved : onceRelated} />
    ),
    Placeholder: ({ context }) => <DerivedPlaceholder soon={onceRelated} locale={context.locale} />,
  },
  rollup: {
    ...cellViews.rollup,
    Display: (props) => <DerivedDisplay {...props} from={wardrobe} />,
    Input: (props) => <DerivedInput {...props} from={wardrobe} soon={bySystem} />,
    Placeholder: ({ context }) => <DerivedPlaceholder soon={bySystem} locale={context.locale} />,
  },
} as const satisfies {
  [Name in keyof FieldTypes]: FieldView<FieldTypes[Name]>;
};

/** The view of a stored type name; undefined when no such type is installed. */
export const viewOf = (type: string): AnyFieldView | undefined =>
  (fieldViews as Readonly<Record<string, AnyFieldView>>)[type];
