'use client';

import { type Block, configOf, type Field, type FormDraft, FormSession, fieldsOf, textIn } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { type CSSProperties, createContext, useContext, useMemo, useRef, useSyncExternalStore } from 'react';
import { placeholderOf } from '../canvas/placeholder.ts';
import { columnsOf } from '../canvas/snap-width.ts';
import { catalog, typeOf } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { type FormIndex, idsIn, indexOf } from '../document/form-index.ts';
import { firstValues } from './first-values.ts';

interface Preview {
  readonly session: FormSession;
  readonly index: FormIndex;
  readonly fields: ReadonlyMap<string, Field>;
}
const PreviewContext = createContext<Preview | null>(null);

function usePreview(): Preview {
  const preview = useContext(PreviewContext);
  if (!preview) throw new Error('A previewed field stands outside PreviewForm.');
  return preview;
}

export function PreviewForm({ draft, device }: { draft: FormDraft; device: 'pc' | 'phone' }) {
  const { t, locale } = useText();
  const toast = useToast();
  const { fieldContext } = useDesigner();
  const root = useRef<HTMLDivElement>(null);
  const preview = useMemo<Preview>(() => {
    // Keys of new fields come from the server; here an id does.
    const form = { ...draft, blocks: draft.blocks.map((block) => ({ ...block, key: block.key || block.id })) };
    const fields = fieldsOf(form, catalog);
    const session = new FormSession(fields, firstValues(fields, fieldContext.actor, new Date()));
    return { session, index: indexOf(form), fields: new Map(fields.map((field) => [field.id, field])) };
  }, [draft, fieldContext.actor]);

  function submit() {
    const [first] = preview.session.check();
    if (first === undefined) {
      toast.done(t({ zh: '校验通过，预览不保存数据', en: 'All values are valid. A preview saves nothing' }));
      return;
    }
    const field = root.current?.querySelector<HTMLElement>(`[data-field-key="${CSS.escape(first)}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }

  const description = draft.description ? textIn(draft.description, locale) : '';
  return (
    <PreviewContext value={preview}>
      <div ref={root} className={device === 'phone' ? 'mo-preview-form mo-preview-phone' : 'mo-preview-form'}>
        <h2>{textIn(draft.name, locale)}</h2>
        {description !== '' && <p>{description}</p>}
        <PreviewList parent={null} slot={null} />
        <div className="mo-preview-foot">
          <Button type="primary" onClick={submit}>
            {t({ zh: '提交', en: 'Submit' })}
          </Button>
        </div>
      </div>
    </PreviewContext>
  );
}

function PreviewList({ parent, slot }: { parent: string | null; slot: string | null }) {
  const { index } = usePreview();
  const blocks = idsIn(index, parent, slot).flatMap((id) => index.byId.get(id) ?? []);
  return (
    <div className="mo-form-grid">
      {blocks
        .filter(({ hidden }) => !hidden)
        .map((block) => (
          <div
            key={block.id}
            className="mo-preview-block"
            style={{ '--mo-span': columnsOf[block.width] } as CSSProperties}
          >
            <PreviewBlock block={block} />
          </div>
        ))}
    </div>
  );
}

function PreviewBlock({ block }: { block: Block }) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const { fields } = usePreview();
  const view = viewOf(block.type);
  const type = typeOf(block.type);
  const field = fields.get(block.id);
  if (!view || !type) return null;
  if (!('Container' in view)) return field ? <PreviewField field={field} /> : null;
  const config = configOf(block, type);
  const slots = (type.slots?.(config) ?? []).map((slot) => ({
    ...slot,
    content: <PreviewList parent={block.id} slot={slot.id} />,
  }));
  const help = block.help ? { help: t(block.help) } : {};
  return (
    <view.Container
      id={`preview-${block.id}`}
      label={t(block.label)}
      {...help}
      config={config}
      slots={slots}
      context={fieldContext}
    />
  );
}

function PreviewField({ field }: { field: Field }) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const { session } = usePreview();
  const { key, block, type, config } = field;
  const listen = useMemo(() => (listener: () => void) => session.subscribe(key, listener), [session, key]);
  const value = useSyncExternalStore(listen, () => session.valueOf(key));
  const [issue] = useSyncExternalStore(listen, () => session.issuesOf(key));
  const view = viewOf(block.type);
  if (!view || 'Container' in view) return null;
  const id = `preview-${block.id}`;
  const placeholder = placeholderOf(block, type, t);
  return (
    <div data-field-key={key}>
      <label className="mo-label" htmlFor={id}>
        {t(block.label)}
        {block.required && <span className="mo-danger-text">*</span>}
      </label>
      <view.Input
        id={id}
        value={value}
        config={config}
        onChange={(next: unknown) => session.set(key, next)}
        onBlur={() => session.checkField(key)}
        disabled={block.readOnly || type.supports.generated || type.supports.computed}
        invalid={issue !== undefined}
        {...(placeholder === '' ? {} : { placeholder })}
        context={fieldContext}
      />
      {issue ? (
        <p className="mo-help mo-danger-text" role="alert">
          {t(issue.message)}
        </p>
      ) : (
        block.help && <p className="mo-help">{t(block.help)}</p>
      )}
    </div>
  );
}
