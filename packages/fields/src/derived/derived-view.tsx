import { type Bilingual, type FieldCatalog, type Locale, textIn } from '@mortise/core';
import type { CSSProperties } from 'react';
import type { DisplayProps, InputProps, ValueView } from '../field-view.ts';
import { type Face, wornBy } from './face.ts';

export interface Settled {
  readonly settled: { readonly face: Face } | null;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
type Any<Facet extends keyof ValueView<any, any>> = Pick<ValueView<any, any>, Facet>;

interface Wardrobe<View> {
  readonly catalog: FieldCatalog;
  readonly viewOf: (type: string) => View | undefined;
}

/** The view and config of the field whose face a derived one wears. */
export function wornView<View>({ settled }: Settled, { catalog, viewOf }: Wardrobe<View>) {
  const worn = wornBy(settled?.face, catalog);
  const view = worn && viewOf(worn.type.type);
  return view && { view, config: worn.config };
}

type Shown = DisplayProps<Settled, unknown>;

/** A derived field's cell: that of the field whose face it wears. */
export function DerivedCell({ value, config, context, from }: Shown & { from: Wardrobe<Any<'Cell'>> }) {
  const worn = wornView(config, from);
  return worn ? <worn.view.Cell value={value} config={worn.config} context={context} /> : <Plain value={value} />;
}

export function DerivedDisplay({
  value,
  config,
  context,
  archiveUrl,
  from,
}: Shown & { from: Wardrobe<Any<'Display'>> }) {
  const worn = wornView(config, from);
  return worn ? (
    <worn.view.Display value={value} config={worn.config} archiveUrl={archiveUrl} context={context} />
  ) : (
    <Plain value={value} />
  );
}

const line: CSSProperties = { minHeight: 32, padding: '5px 0' };

/** Where others are typed into: what is known, or when it will be. */
export function DerivedInput({
  from,
  soon,
  ...field
}: InputProps<Settled, unknown> & { from: Wardrobe<Any<'Display'>>; soon: Bilingual }) {
  const { id, value, config, context, ariaDescribedBy } = field;
  return (
    <div id={id} style={line} aria-describedby={ariaDescribedBy}>
      {value === null ? (
        <Soon text={soon} locale={context.locale} />
      ) : (
        <DerivedDisplay value={value} config={config} context={context} from={from} />
      )}
    </div>
  );
}

export const DerivedPlaceholder = ({ soon, locale }: { soon: Bilingual; locale: Locale }) => (
  <div style={line}>
    <Soon text={soon} locale={locale} />
  </div>
);

const Plain = ({ value }: { value: unknown }) => (value === null || value === undefined ? null : String(value));

const Soon = ({ text, locale }: { text: Bilingual; locale: Locale }) => (
  <span style={{ color: 'var(--mo-ink-3)' }}>{textIn(text, locale)}</span>
);
