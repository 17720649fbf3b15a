'use client';

import type { ApiClient } from '@mortise/api/client';
import { type FieldType, type PublishedForm, type StoredDefinition, settingsOf, type Usage } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { SaveState, ThreePane, useText, useToast } from '@mortise/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Canvas } from './canvas/canvas.tsx';
import { typeOf } from './catalog.ts';
import { addBlock } from './commands/add-block.ts';
import { placeAfter } from './commands/place.ts';
import { DesignerActions } from './designer-actions.tsx';
import { DesignerContext } from './designer-context.ts';
import { DesignerTitle } from './designer-title.tsx';
import { ConflictModal } from './document/conflict-modal.tsx';
import { formIn } from './document/designer-store.ts';
import { newBlock } from './document/new-block.ts';
import type { SharedOptions } from './document/option-sets.ts';
import type { OtherForm } from './document/other-forms.ts';
import { useDocument } from './document/use-document.ts';
import { DragLayer } from './drag/drag-layer.tsx';
import type { Dragged } from './drag/drop.ts';
import { formSteps, stepHref } from './form-steps.ts';
import { Inspector } from './inspector/inspector.tsx';
import { TargetDialog } from './inspector/target-dialog.tsx';
import { Palette } from './palette/palette.tsx';
import { RuleList } from './rules/rule-list.tsx';
import { RulesCanvas } from './rules/rules-canvas.tsx';
import { UniqueSets } from './rules/unique-sets.tsx';
import { type Refusal, RefusalDialog } from './used/refusal-dialog.tsx';
import { usageHref } from './used/usage-href.ts';

interface DesignerShellProps {
  api: ApiClient;
  definition: StoredDefinition;
  forms: readonly OtherForm[];
  optionSets: readonly SharedOptions[];
  fieldContext: FieldViewContext;
  /** What to show first. */
  start: DesignerStart;
  onOpen: (href: string) => void;
}

export interface DesignerStart {
  readonly blockId?: string | undefined;
  readonly ruleId?: string | undefined;
}

export function DesignerShell({ api, definition, forms, optionSets, fieldContext, start, onOpen }: DesignerShellProps) {
  const { t, locale } = useText();
  const toast = useToast();
  // What the sets are when the designer opens: another time they settle when the form is published.
  const [sets] = useState(optionSets);
  const document = useDocument(api, definition, sets);
  const { store, autosave, isRestored } = document;
  const [published, setPublished] = useState(definition.published as PublishedForm | null);
  const [asksFor, setAsksFor] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tab, setTab] = useState<'form' | 'rules'>(start.ruleId === undefined ? 'form' : 'rules');
  const [rule, setRule] = useState<string | null>(start.ruleId ?? null);
  const speaker = useRef<HTMLDivElement>(null);

  const goTo = useCallback(
    (usage: Usage) => {
      const { at } = usage;
      if (at?.formId !== definition.id || usage.kind !== 'form') {
        void autosave.flush().then(() => onOpen(usageHref(usage)));
        return;
      }
      setTab(at.ruleId === undefined ? 'form' : 'rules');
      if (at.ruleId !== undefined) setRule(at.ruleId);
      store.getState().select(at.blockId === undefined ? [] : [at.blockId]);
      if (at.blockId !== undefined) showBlock(at.blockId);
    },
    [definition.id, autosave, onOpen, store],
  );

  const designer = useMemo(
    () => ({
      api,
      formId: definition.id,
      appId: definition.appId,
      formKey: definition.key,
      published,
      publishedFields: new Set((published?.blocks ?? []).map(({ id }) => id)),
      store,
      forms,
      optionSets,
      fieldContext,
      goTo,
      refuse: setRefusal,
      // Straight into the live region: nothing else has to draw again to be heard.
      announce: (text: string) => {
        if (speaker.current) speaker.current.textContent = text;
      },
    }),
    [api, definition, published, store, forms, optionSets, fieldContext, goTo],
  );

  useEffect(() => {
    if (isRestored)
      toast.done(t({ zh: '已找回上次没有保存的修改', en: 'Brought back changes that were not saved last time' }));
  }, [isRestored, toast, t]);

  useEffect(() => {
    if (start.blockId === undefined || !store.getState().index.byId.has(start.blockId)) return;
    store.getState().select([start.blockId]);
    showBlock(start.blockId);
  }, [start.blockId, store]);

  /** A field that points to a form asks which one as soon as it stands. */
  const onPlaced = useCallback((dragged: Dragged) => {
    if (dragged.kind !== 'new') return;
    const type = typeOf(dragged.block.type);
    if (type && settingsOf(type.config).some(({ setting }) => setting.control === 'form' && !setting.when))
      setAsksFor(dragged.block.id);
  }, []);

  const onAdd = useCallback(
    (type: FieldType) => {
      const state = store.getState();
      const after = state.selection.at(-1) ?? null;
      const place = placeAfter(formIn(state), after);
      const neighbour = after === null ? undefined : state.index.byId.get(after);
      const made = newBlock(type, locale);
      // Inside a tab or a column it is as wide as its neighbour.
      const block = neighbour && place.slot !== null ? { ...made, width: neighbour.width } : made;
      state.dispatch((form) => addBlock(form, block, place), { select: [block.id] });
      onPlaced({ kind: 'new', block });
      showBlock(block.id);
    },
    [store, onPlaced, locale],
  );

  async function leave(go: () => void) {
    await autosave.flush();
    go();
  }

  return (
    <DesignerContext value={designer}>
      <DragLayer onDropped={onPlaced}>
        <ThreePane
          title={<DesignerTitle onOpen={(href) => void leave(() => onOpen(href))} />}
          onBack={() => void leave(() => onOpen(`/build/${definition.appId}`))}
          saveState={<SaveState saving={document.saving} />}
          tabs={formSteps(t)}
          onTab={(key) => {
            if (key === 'form' || key === 'rules') setTab(key);
            else void leave(() => onOpen(stepHref(key, definition.id)));
          }}
          activeTab={tab}
          actions={
            <DesignerActions
              published={published}
              autosave={autosave}
              onPublished={(next) => {
                document.moveTo(next);
                setPublished(next.published as PublishedForm);
              }}
              onStale={document.catchUp}
              onOpen={onOpen}
            />
          }
          palette={tab === 'form' ? <Palette onAdd={onAdd} /> : <RuleList chosen={rule} onChoose={setRule} />}
          paletteLabel={tab === 'form' ? t({ zh: '字段', en: 'Fields' }) : t({ zh: '规则', en: 'Rules' })}
          inspector={tab === 'form' ? <Inspector /> : <UniqueSets />}
          inspectorLabel={tab === 'form' ? t({ zh: '属性', en: 'Properties' }) : t({ zh: '唯一组合', en: 'Unique' })}
        >
          {tab === 'form' ? <Canvas /> : <RulesCanvas chosen={rule} />}
        </ThreePane>
      </DragLayer>
      {asksFor && <TargetDialog blockId={asksFor} onClose={() => setAsksFor(null)} />}
      {refusal && <RefusalDialog refusal={refusal} onGo={goTo} onClose={() => setRefusal(null)} />}
      <ConflictModal api={api} conflict={document.conflict} onSettle={(choice) => void document.settle(choice)} />
      <div ref={speaker} className="mo-visually-hidden mo-designer-live" role="status" aria-live="polite" />
    </DesignerContext>
  );
}

const showBlock = (id: string) =>
  requestAnimationFrame(() =>
    globalThis.document.querySelector(`[data-block="${id}"]`)?.scrollIntoView({ block: 'nearest' }),
  );
