'use client';

import type { ApiClient } from '@mortise/api/client';
import { type AppDraft, textIn } from '@mortise/core';
import {
  AppTile,
  Icon,
  InspectorSection,
  iconNames,
  saveFile,
  tileColors,
  useConfirm,
  useText,
  useToast,
} from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Download, Trash2, Upload } from 'lucide-react';
import { useRef } from 'react';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { problemText } from '../problem-text.ts';
import { AppAccessSection } from './app-access-section.tsx';
import { AppDuplicatesSection } from './app-duplicates-section.tsx';
import { missingConnectors } from './missing-connectors.tsx';

interface AppInspectorProps {
  api: ApiClient;
  appId: string;
  app: AppDraft;
  onChange: (edit: (app: AppDraft) => AppDraft, word?: string) => void;
  onBack: () => void;
  onOpen: (href: string) => void;
}

/** The properties of an app, its package, and its end. */
export function AppInspector({ api, appId, app, onChange, onBack, onOpen }: AppInspectorProps) {
  const { t, locale } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const name = textIn(app.name, locale);
  const set = (change: Partial<AppDraft>) =>
    onChange((before) => ({ ...before, ...change }), `app ${Object.keys(change).join(' ')}`);

  async function exportApp() {
    try {
      const app = await api.call('GET /apps/:id/export', { params: { id: appId } });
      saveFile(JSON.stringify(app, null, 2), `${name}.mortise.json`, 'application/json');
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  async function importApp(file: File) {
    try {
      const body = JSON.parse(await file.text());
      const { missing } = await api.call('POST /apps/import/check', { body });
      if (missing.length > 0 && !(await confirm(missingConnectors(missing, t)))) return;
      const made = await api.call('POST /apps/import', { body });
      await queries.invalidateQueries({ queryKey: ['apps'] });
      toast.done(t({ zh: `已导入 ${file.name}`, en: `Imported ${file.name}` }));
      onOpen(`/build/${made.id}`);
    } catch (error) {
      toast.failed(
        error instanceof SyntaxError
          ? t({
              zh: '这个文件不是应用包，选择导出的 JSON 文件',
              en: 'This is no app package. Choose an exported JSON file',
            })
          : problemText(error, t),
      );
    }
  }

  async function remove() {
    const agreed = await confirm({
      title: t({ zh: `删除应用「${name}」`, en: `Delete the app ${name}` }),
      consequence: t({
        zh: '应用里的表单、视图和记录一起删除，管理员可以恢复',
        en: 'Its forms, views and records go with it. An administrator can bring them back',
      }),
      action: t({ zh: '删除应用', en: 'Delete app' }),
      danger: true,
    });
    if (!agreed) return;
    try {
      await api.call('DELETE /definitions/:id', { params: { id: appId } });
      await queries.invalidateQueries({ queryKey: ['apps'] });
      onBack();
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  return (
    <div className="mo-inspector-body">
      <InspectorSection title={t({ zh: '应用属性', en: 'App' })}>
        <TextSetting label={t({ zh: '名称', en: 'Name' })} value={app.name} onChange={(next) => set({ name: next })} />
        <TextSetting
          label={t({ zh: '说明', en: 'Description' })}
          value={app.description}
          placeholder={t({ zh: '一句话说明用途，选填', en: 'What it is for, optional' })}
          onChange={(description) => set({ description })}
        />
      </InspectorSection>
      <AppAccessSection
        api={api}
        appId={appId}
        access={app.access}
        onChange={(access) => set({ access })}
        onOpen={onOpen}
      />
      <AppDuplicatesSection appId={appId} onOpen={onOpen} />
      <InspectorSection title={t({ zh: '颜色', en: 'Colour' })}>
        <div className="mo-inspector-pick">
          {tileColors.map((color) => (
            <button
              key={color}
              type="button"
              aria-label={color}
              aria-pressed={color === app.color}
              onClick={() => set({ color })}
            >
              <AppTile icon={app.icon} color={color} />
            </button>
          ))}
        </div>
      </InspectorSection>
      <InspectorSection title={t({ zh: '图标', en: 'Icon' })}>
        <div className="mo-icon-grid">
          {iconNames.map((icon) => (
            <button
              key={icon}
              type="button"
              aria-label={icon}
              aria-pressed={icon === app.icon}
              onClick={() => set({ icon })}
            >
              <Icon of={icon} />
            </button>
          ))}
        </div>
      </InspectorSection>
      <InspectorSection title={t({ zh: '应用包', en: 'Package' })}>
        <p className="mo-help">
          {t({
            zh: '包里有表单、视图和导航，没有记录',
            en: 'Holds forms, views and navigation, and no records',
          })}
        </p>
        <div className="mo-row">
          <Button size="small" icon={<Icon of={Download} size={14} />} onClick={() => void exportApp()}>
            {t({ zh: '导出 JSON', en: 'Export JSON' })}
          </Button>
          <Button size="small" icon={<Icon of={Upload} size={14} />} onClick={() => chooser.current?.click()}>
            {t({ zh: '导入为新应用', en: 'Import as a new app' })}
          </Button>
        </div>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          className="mo-file-input"
          aria-label={t({ zh: '应用包文件', en: 'Package file' })}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void importApp(file);
          }}
        />
      </InspectorSection>
      <InspectorSection>
        <Button size="small" danger icon={<Icon of={Trash2} size={14} />} onClick={() => void remove()}>
          {t({ zh: '删除应用', en: 'Delete app' })}
        </Button>
      </InspectorSection>
    </div>
  );
}
