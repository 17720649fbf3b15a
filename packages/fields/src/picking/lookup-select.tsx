import { type Bilingual, textIn } from '@mortise/core';
import { Select } from 'antd';
import { Plus, X } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { FieldViewContext, Found, InputProps } from '../field-view.ts';
import { selectProps } from '../options/select-props.ts';
import { type Ids, idsOf, idsValueOf } from './ids.ts';
import { shownTitle } from './shown-title.ts';
import { useLookup } from './use-lookup.ts';

interface LookupSelectProps<C> {
  readonly field: InputProps<C, Ids>;
  readonly kind: Parameters<FieldViewContext['search']>[0];
  readonly multiple: boolean;
  readonly placeholder: Bilingual;
  readonly within?: NonNullable<Parameters<FieldViewContext['search']>[2]>;
  /** Stands before the name. */
  readonly Sign?: ComponentType<{ readonly id: string; readonly name: string }>;
  /** The form of something chosen, where it may be another than that of `within`. */
  readonly formOf?: (id: string) => string | undefined;
  /** Stands before the name of something chosen, and is said with it. */
  readonly markOf?: (id: string) => string;
  /** How a known title is written where it is chosen. */
  readonly titled?: (title: string) => string;
  /** Makes what was not found, from the text typed. */
  readonly create?: ((text: string) => Promise<Found | null>) | undefined;
  /** For a grid cell: the list is open as soon as the editor stands. */
  readonly startsOpen?: boolean;
  readonly suffix?: ReactNode;
  /** Why nothing can be found, where there is a reason. */
  readonly none?: Bilingual;
}

interface Chosen {
  readonly value: string;
  readonly label: string;
}

const creating = '\u0000create';
const unmarked = () => '';

/** Chooses people, departments or records from a list that the screen searches as one types. */
export function LookupSelect<C>(props: LookupSelectProps<C>) {
  const { field, kind, multiple, within = {}, Sign, titled = (title) => title, create, startsOpen = false } = props;
  const { formOf, markOf = unmarked } = props;
  const { locale } = field.context;
  const chosen = idsOf(field.value);
  const lookup = useLookup(field.context, kind, chosen, within, formOf);
  const { text } = lookup;
  const nameOf = (id: string) => {
    const title = lookup.titleOf(id);
    return title ? titled(title) : shownTitle(title, locale);
  };
  const labelled = (id: string): Chosen => ({ value: id, label: nameOf(id) });
  const set = (ids: readonly string[]) => field.onChange(idsValueOf(ids, multiple));

  const make = async () => {
    const made = await create?.(text.trim());
    if (!made) return;
    lookup.learn([made]);
    lookup.forget();
    set(multiple ? [...chosen, made.id] : [made.id]);
  };
  const pick = (next: Chosen | readonly Chosen[] | undefined) => {
    const ids = next === undefined ? [] : 'value' in next ? [next.value] : next.map(({ value }) => value);
    if (ids.includes(creating)) void make();
    else set(ids);
    lookup.forget();
  };
  const named = (id: string): ReactNode => (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
      {Sign && <Sign id={id} name={nameOf(id)} />}
      {markOf(id) !== '' && <span className="mo-chip-mark mo-ink-3 mo-cut">{markOf(id)}</span>}
      <span className="mo-cut">{nameOf(id)}</span>
    </span>
  );

  return (
    <Select<Chosen | Chosen[]>
      {...selectProps(field)}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      {...(!multiple && Sign && chosen[0] !== undefined
        ? { prefix: <Sign id={chosen[0]} name={nameOf(chosen[0])} /> }
        : {})}
      {...(props.suffix ? { suffixIcon: props.suffix } : {})}
      allowClear
      defaultOpen={startsOpen}
      placeholder={field.placeholder ?? textIn(props.placeholder, locale)}
      // With plain labels beside the ids: what is chosen is read out, and it need not be among the results.
      labelInValue
      value={multiple ? chosen.map(labelled) : chosen[0] === undefined ? null : labelled(chosen[0])}
      onChange={pick}
      onOpenChange={(isOpen) => isOpen && lookup.open()}
      {...(startsOpen ? { onFocus: lookup.open } : {})}
      showSearch={{
        searchValue: text,
        filterOption: false,
        onSearch: lookup.type,
      }}
      options={[
        ...lookup.found.map(({ id, title, detail }) => ({ value: id, label: shownTitle(title, locale), detail })),
        ...(create ? [{ value: creating, label: createText(text.trim(), locale) }] : []),
      ]}
      optionRender={({ value, label, data }) =>
        value === creating ? (
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, color: 'var(--mo-primary-text)' }}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> {label}
          </span>
        ) : (
          <Choice id={String(value)} title={String(label)} detail={data.detail} Sign={Sign} />
        )
      }
      tagRender={({ value, onClose, disabled }) => (
        <span
          style={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 4,
            maxWidth: '100%',
            height: 24,
            margin: '1px 4px 1px 0',
            padding: '0 6px 0 4px',
            borderRadius: Sign ? 12 : 4,
            background: 'var(--mo-hover)',
            fontSize: 13,
          }}
        >
          {named(String(value))}
          {!disabled && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={textIn({ zh: `移除 ${nameOf(value)}`, en: `Remove ${nameOf(value)}` }, locale)}
              style={{ display: 'inline-flex', padding: 0, border: 0, background: 'none', color: 'inherit' }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={onClose}
            >
              <X size={12} strokeWidth={2} aria-hidden />
            </button>
          )}
        </span>
      )}
      notFoundContent={textIn(lookup.state === 'idle' && props.none ? props.none : emptyTexts[lookup.state], locale)}
    />
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly Sign?: ComponentType<{ readonly id: string; readonly name: string }> | undefined;
}

function Choice({ id, title, detail, Sign }: ChoiceProps) {
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 }}>
      {Sign && <Sign id={id} name={title} />}
      <span className="mo-cut">{title}</span>
      {detail && (
        <span className="mo-cut" style={{ fontSize: 12, color: 'var(--mo-ink-3)' }}>
          {detail}
        </span>
      )}
    </span>
  );
}

const createText = (text: string, locale: 'zh' | 'en') =>
  text === ''
    ? textIn({ zh: '新建一条', en: 'Create a record' }, locale)
    : textIn({ zh: `新建「${text}」`, en: `Create "${text}"` }, locale);

const emptyTexts: Record<'idle' | 'busy' | 'failed', Bilingual> = {
  idle: { zh: '没有匹配的结果', en: 'No match' },
  busy: { zh: '正在查找', en: 'Searching' },
  failed: { zh: '没有查到结果，检查网络后重试', en: "Couldn't search. Check the connection and retry." },
};
