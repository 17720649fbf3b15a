'use client';

import { DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import type { ApiClient } from '@mortise/api/client';
import { type HomeBlock, HomeDraft, type PublishedForm, type StoredDefinition } from '@mortise/core';
import { IconButton, SaveState, ThreePane, useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { PublishButton } from '../document/publish-button.tsx';
import { UndoRedo } from '../document/undo-redo.tsx';
import { useDefinitionDocument } from '../document/use-definition-document.ts';
import { ConflictModal } from '../form/document/conflict-modal.tsx';
import { announcementsOf } from '../form/drag/announcements.ts';
import { nearestPart } from '../page/nearest-part.ts';
import { HomeCanvas } from './home-canvas.tsx';
import { type HomeDesigning, HomeDesigningProvider } from './home-designing.ts';
import { dropPlace, dropped, placeBlock } from './home-edits.ts';
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
  const words = useText();
  const { t } = words;
  const document = useDefinitionDocument(api, definition, parseHome);
  const { draft: home, change } = document;
  const [chosen, choose] = useState<string | null>(null);
  const [device, setDevice] = useState<'wide' | 'phone'>('wide');
  const accessibility = useMemo(() => announcementsOf(words), [words]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const designing = useMemo<HomeDesigning>(
    () => ({ home, forms, chosen, choose, change, renderBlock }),
    [home, forms, chosen, change, renderBlock],
  );

  function add(block: HomeBlock) {
    change((before) => placeBlock(before, block, { column: 'main', index: before.main.length }));
    choose(block.id);
  }
  function onDragEnd({ active, over }: DragEndEvent) {
    if (!over) return;
    const make = active.data.current?.make as (() => HomeBlock) | undefined;
    if (!make) return change((before) => dropped(before, String(active.id), String(over.id)));
    const place = dropPlace(home, String(over.id));
    if (!place) return;
    const block = make();
    change((before) => placeBlock(before, block, place));
    choose(block.id);
  }
  return (
    <HomeDesigningProvider value={designing}>
      <DndContext
        sensors={sensors}
        collisionDetection={nearestPart}
        accessibility={accessibility}
        onDragEnd={onDragEnd}
      >
        <ThreePane
          title={t({ zh: '工作台', en: 'Home page' })}
          onBack={() => void document.flush().then(onBack)}
          saveState={<SaveState saving={document.saving} />}
          actions={
            <>
              <UndoRedo {...document} />
              <IconButton
                icon={RotateCcw}
                label={t({ zh: '恢复默认', en: 'Use the default' })}
                tooltip="bottom"
                onClick={() => void document.flush().then(onDrop)}
              />
              <PublishButton
                document={document}
                refreshes={['home']}
                done={t({ zh: '工作台已发布，大家现在看到的就是它', en: 'Published. Everybody sees this page now' })}
              />
            </>
          }
          palette={<HomePalette onAdd={add} />}
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
      </DndContext>
      <ConflictModal api={api} conflict={document.conflict} onSettle={(choice) => void document.settle(choice)} />
    </HomeDesigningProvider>
  );
}
