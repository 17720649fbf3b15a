'use client';

import type { ApiClient } from '@mortise/api/client';
import { AppDraft, newPartId, type StoredDefinition, textIn } from '@mortise/core';
import { EmptyState, Icon, SaveState, ThreePane, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { FileSpreadsheet, FolderPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { PublishButton } from '../document/publish-button.tsx';
import { UndoRedo } from '../document/undo-redo.tsx';
import { useDefinitionDocument } from '../document/use-definition-document.ts';
import { CopyFormDialog } from '../form/copying/copy-form-dialog.tsx';
import { ConflictModal } from '../form/document/conflict-modal.tsx';
import type { OtherForm } from '../form/document/other-forms.ts';
import { AppInspector } from './app-inspector.tsx';
import { DeletedForms } from './deleted-forms.tsx';
import { NavigationList } from './navigation-list.tsx';
import { NewFormDialog } from './new-form-dialog.tsx';
import { OptionSets } from './option-sets.tsx';

interface AppWorkspaceProps {
  api: ApiClient;
  definition: StoredDefinition;
  forms: readonly OtherForm[];
  onBack: () => void;
  onOpen: (href: string) => void;
}

const parseApp = (stored: unknown) => AppDraft.parse(stored);

export function AppWorkspace({ api, definition, forms, onBack, onOpen }: AppWorkspaceProps) {
  const { t, locale } = useText();
  const queries = useQueryClient();
  const document = useDefinitionDocument(api, definition, parseApp);
  const [copied, setCopied] = useState<OtherForm | null>(null);
  const [isCreating, setIsCreating] = useState(false);
  const app = document.draft;
  const name = textIn(app.name, locale) || t({ zh: '未命名应用', en: 'Untitled app' });
  const createLabel = t({ zh: '新建表单', en: 'New form' });
  const importLabel = t({ zh: '从 Excel 导入', en: 'Import from Excel' });

  async function leave(go: () => void) {
    await document.flush();
    go();
  }

  async function createForm(formName: string) {
    // The server enters the form in the navigation it has stored.
    await document.flush();
    const form = await api.call('POST /definitions', {
      body: { kind: 'form', appId: definition.id, name: formName },
    });
    await queries.invalidateQueries({ queryKey: ['designer-forms'] });
    onOpen(`/build/form/${form.id}`);
  }

  const addGroup = () =>
    document.change((before) => ({
      ...before,
      navigation: [
        ...before.navigation,
        { id: newPartId('nav'), kind: 'group', label: t({ zh: '新分组', en: 'New group' }), children: [] },
      ],
    }));

  return (
    <>
      <ThreePane
        title={name}
        onBack={() => void leave(onBack)}
        saveState={<SaveState saving={document.saving} />}
        actions={
          <>
            <UndoRedo {...document} />
            <Button size="small" onClick={() => void leave(() => onOpen(`/a/${definition.id}`))}>
              {t({ zh: '打开应用', en: 'Open app' })}
            </Button>
            <PublishButton
              document={document}
              refreshes={['apps']}
              done={t({ zh: `「${name}」已发布`, en: `${name} is published` })}
            />
          </>
        }
        paletteLabel=""
        inspector={
          <AppInspector
            api={api}
            appId={definition.id}
            app={app}
            onChange={document.change}
            onBack={onBack}
            onOpen={onOpen}
          />
        }
        inspectorLabel={t({ zh: '应用属性', en: 'App properties' })}
      >
        <section className="mo-app-sheet" aria-label={t({ zh: '导航', en: 'Navigation' })}>
          <header>
            <h2 className="mo-grow">{t({ zh: '表单与导航', en: 'Forms and navigation' })}</h2>
            <Button size="small" type="text" icon={<Icon of={FolderPlus} size={14} />} onClick={addGroup}>
              {t({ zh: '新建分组', en: 'New group' })}
            </Button>
            <Button
              size="small"
              icon={<Icon of={FileSpreadsheet} size={14} />}
              onClick={() => void leave(() => onOpen(`/import?app=${definition.id}`))}
            >
              {importLabel}
            </Button>
            <Button size="small" type="primary" icon={<Icon of={Plus} size={14} />} onClick={() => setIsCreating(true)}>
              {createLabel}
            </Button>
          </header>
          {app.navigation.length === 0 ? (
            <EmptyState
              title={t({ zh: '还没有表单', en: 'No forms yet' })}
              hint={t({ zh: '新建一个，或从 Excel 台账导入', en: 'Create one, or import your spreadsheet' })}
            />
          ) : (
            <NavigationList
              items={app.navigation}
              forms={forms}
              onChange={(navigation) => document.change((before) => ({ ...before, navigation: [...navigation] }))}
              onCopy={setCopied}
              onOpen={(href) => void leave(() => onOpen(href))}
            />
          )}
          <OptionSets api={api} appId={definition.id} onOpen={(href) => void leave(() => onOpen(href))} />
          <DeletedForms api={api} appId={definition.id} />
        </section>
      </ThreePane>
      {copied && (
        <CopyFormDialog
          api={api}
          form={copied}
          before={document.flush}
          onClose={() => setCopied(null)}
          onCopied={(id) => onOpen(`/build/form/${id}`)}
        />
      )}
      {isCreating && <NewFormDialog onClose={() => setIsCreating(false)} onCreate={createForm} />}
      <ConflictModal api={api} conflict={document.conflict} onSettle={(choice) => void document.settle(choice)} />
    </>
  );
}
