'use client';

import type { ApiClient } from '@mortise/api/client';
import { type HomeBlock, HomeDraft, mostBlocks, type PublishedForm, type StoredDefinition } from '@mortise/core';
import { SaveState, ThreePane, useText, useToast } from '@mortise/ui';
import { Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { PublishButton } from '../document/publish-button.tsx';
import { RestoreButton } from '../document/restore-button.tsx';
import { UndoRedo } from '../document/undo-redo.tsx';
import { useDefinitionDocument } from '../document/use-definition-document.ts';
import { ConflictModal } from '../form/document/conflict-modal.tsx';
import { PartDrag } from '../parts/part-drag.tsx';
import { HomeCanvas } from './home-canvas.tsx';
import { type HomeDesigning, HomeDesigningProvider } from './home-designing.ts';
import { type BlockPlace, dropPlace, dropped, hasRoom, placeBlock } from './home-edits.ts';
import { HomeInspector } from './home-inspector.tsx';
import { HomePalette } from './home-palette.tsx';

interface HomeWorkspaceProps {
  readonly api: ApiClient;
  readonly definition: StoredDefinition;
  readonly forms: readonly PublishedForm[];
  readonly onBack: () => void;
  /** Goes back to the page that there is by itself. */
  readonly onDrop: () => Promise<void>;
  readonly renderBlock: (block: HomeBlock) => ReactNode;
}

const parseHome = (stored: unknown): HomeDraft => HomeDraft.parse(stored);

/** The home page while it is arranged: what can stand on it, the page as people see it, and what is chosen. */
export function HomeWorkspace(props: HomeWorkspaceProps) {
  const { api, definition, forms, onBack, onDrop, renderBlock } = props;
  const { t } = useText();
  const toast = useToast();
  const document = useDefinitionDocument(api, definition, parseHome);
  const { draft: home, change } = document;
  const [chosen, choose] = useState<string | null>(null);
  const [device, setDevice] = useState<'wide' | 'phone'>('wide');
  const designing = useMemo<HomeDesigning>(
    () => ({ home, forms, chosen, choose, change, renderBlock }),
    [home, forms, chosen, change, renderBlock],
  );

  function put(block: HomeBlock, there: BlockPlace) {
    if (!hasRoom(home, there))
      return toast.failed(
        t({ zh: `一栏最多放 ${mostBlocks} 个区块`, en: `A column holds ${mostBlocks} blocks at most` }),
      );
    change((before) => placeBlock(before, block, there));
    choose(block.id);
  }
  function place(make: () => HomeBlock, over: string) {
    const there = dropPlace(home, over);
    if (there) put(make(), there);
  }
  return (
    <HomeDesigningProvider value={designing}>
      <PartDrag onMove={(active, over) => change((before) => dropped(before, active, over))} onPlace={place}>
        <ThreePane
          title={t({ zh: '工作台', en: 'Home page' })}
          onBack={() => void document.flush().then(onBack)}
          saveState={<SaveState saving={document.saving} />}
          actions={
            <>
              <UndoRedo {...document} />
              <RestoreButton document={document} onRestore={onDrop} />
              <PublishButton
                document={document}
                refreshes={['home']}
                done={t({ zh: '工作台已发布，大家现在看到的就是它', en: 'Published. Everybody sees this page now' })}
              />
            </>
          }
          palette={<HomePalette onAdd={(block) => put(block, { column: 'main', index: home.main.length })} />}
          inspector={<HomeInspector />}
          paletteLabel={t({ zh: '区块', en: 'Blocks' })}
          inspectorLabel={t({ zh: '属性', en: 'Properties' })}
        >
          <div className="mo-home-devices">
            <Segmented
              size="small"
              aria-label={t({ zh: '屏幕', en: 'Screen' })}
              value={device}
              options={[
                { value: 'wide', label: t({ zh: '电脑', en: 'Computer' }) },
                { value: 'phone', label: t({ zh: '手机', en: 'Phone' }) },
              ]}
              onChange={setDevice}
            />
          </div>
          <HomeCanvas device={device} />
        </ThreePane>
      </PartDrag>
      <ConflictModal api={api} conflict={document.conflict} onSettle={(choice) => void document.settle(choice)} />
    </HomeDesigningProvider>
  );
}
