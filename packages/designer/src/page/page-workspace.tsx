'use client';

import type { ApiClient } from '@mortise/api/client';
import {
  type Actor,
  fieldsOf,
  mostParts,
  type PageDraft,
  type PagePart,
  type PublishedForm,
  partNames,
  relatedWays,
  type StoredDefinition,
  sameVia,
  textIn,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { Icon, SaveState, ThreePane, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { Eye, Pencil } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { PublishButton } from '../document/publish-button.tsx';
import { RestoreButton } from '../document/restore-button.tsx';
import { UndoRedo } from '../document/undo-redo.tsx';
import { useDefinitionDocument } from '../document/use-definition-document.ts';
import { ConflictModal } from '../form/document/conflict-modal.tsx';
import { formSteps, stepHref } from '../form/form-steps.ts';
import { PartDrag } from '../parts/part-drag.tsx';
import { PageCanvas } from './page-canvas.tsx';
import { type Chosen, type PageDesigning, PageDesigningProvider } from './page-designer-context.ts';
import { dropPlace, dropped } from './page-drop.ts';
import { hasRoom, type PartPlace, placePart } from './page-edits.ts';
import { PageInspector } from './page-inspector.tsx';
import { PagePalette } from './page-palette.tsx';
import { parsePage } from './use-page-work.ts';

interface PageWorkspaceProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly definition: StoredDefinition;
  readonly form: PublishedForm;
  readonly forms: readonly PublishedForm[];
  readonly from: string | undefined;
  readonly onOpen: (href: string) => void;
  readonly onDrop: () => Promise<void>;
  readonly renderPreview: (page: PageDraft, appId: string) => ReactNode;
}

/** A page while it is designed: what can stand on it, the page as boxes or as a record shows it, and what is chosen. */
export function PageWorkspace(props: PageWorkspaceProps) {
  const { api, actor, definition, form, forms, from, onOpen, onDrop, renderPreview } = props;
  const { t } = useText();
  const toast = useToast();
  const document = useDefinitionDocument(api, definition, parsePage);
  const page = document.draft;
  const [chosen, choose] = useState<Chosen>({ kind: 'header' });
  const [openTab, setOpenTab] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const tab = page.tabs.find(({ id }) => id === openTab) ?? page.tabs[0];
  const fields = useMemo(() => fieldsOf(form, fieldTypes), [form]);
  const ways = useMemo(() => relatedWays(form, forms, fieldTypes), [form, forms]);
  const { change } = document;
  const designing = useMemo<PageDesigning>(
    () => ({
      api,
      actor,
      form,
      fields,
      ways,
      page,
      chosen,
      choose,
      change,
      nameOf: (part) => {
        if (textIn(part.title, 'zh') !== '') return part.title;
        if (part.kind !== 'related') return partNames[part.kind];
        return ways.find(({ via }) => sameVia(via, part.via))?.form.name ?? partNames.related;
      },
    }),
    [api, actor, form, fields, ways, page, chosen, change],
  );

  function put(part: PagePart, there: PartPlace) {
    if (!hasRoom(page, there))
      return toast.failed(t({ zh: `一栏最多放 ${mostParts} 项内容`, en: `A column holds ${mostParts} parts at most` }));
    change((before) => placePart(before, part, there));
    choose({ kind: 'part', id: part.id });
  }
  function add(part: PagePart) {
    if (tab) put(part, { tabId: tab.id, column: 'main', index: tab.main.length });
  }
  function move(active: string, over: string) {
    if (tab) change((before) => dropped(before, tab.id, active, over));
  }
  function place(make: () => PagePart, over: string) {
    const there = tab && dropPlace(page, tab.id, over);
    if (there) put(make(), there);
  }
  async function leave(go: () => void) {
    await document.flush();
    go();
  }

  return (
    <PageDesigningProvider value={designing}>
      <PartDrag onMove={move} onPlace={place}>
        <ThreePane
          title={t(form.name)}
          onBack={() => void leave(() => onOpen(from ?? `/build/${form.appId}`))}
          saveState={<SaveState saving={document.saving} />}
          tabs={formSteps(t)}
          activeTab="page"
          onTab={(key) => {
            if (key !== 'page') void leave(() => onOpen(stepHref(key, form.id)));
          }}
          actions={
            <>
              <UndoRedo {...document} />
              <RestoreButton document={document} onRestore={onDrop} />
              <Button
                size="small"
                icon={<Icon of={isTried ? Pencil : Eye} size={14} />}
                onClick={() => setIsTried(!isTried)}
              >
                {isTried ? t({ zh: '继续设计', en: 'Design' }) : t({ zh: '预览', en: 'Preview' })}
              </Button>
              <PublishButton
                document={document}
                refreshes={['page', form.id]}
                done={t({ zh: '记录页已发布', en: 'The record page is published' })}
              />
            </>
          }
          {...(isTried ? {} : { palette: <PagePalette onAdd={add} />, inspector: <PageInspector /> })}
          paletteLabel={t({ zh: '内容', en: 'Content' })}
          inspectorLabel={t({ zh: '属性', en: 'Properties' })}
        >
          {isTried ? (
            <div className="mo-page-tried">{renderPreview(page, form.appId)}</div>
          ) : (
            <PageCanvas tab={tab} onTab={setOpenTab} />
          )}
        </ThreePane>
      </PartDrag>
      <ConflictModal api={api} conflict={document.conflict} onSettle={(choice) => void document.settle(choice)} />
    </PageDesigningProvider>
  );
}
