'use client';

import { EmbedHost, type Locale, type Organisation } from '@mortise/core';
import { InlineText, SettingRow, SettingsSection, useText, useToast } from '@mortise/ui';
import { Segmented, Select } from 'antd';
import { useTellFailure } from '../failures.ts';
import { useOrganisation, useUpdateOrganisation } from '../organisation.ts';
import { Loaded } from './loaded.tsx';
import { OnlyAdministrators } from './only-administrators.tsx';

export function OrganisationSettings() {
  const { t } = useText();
  const organisation = useOrganisation();
  return (
    <OnlyAdministrators>
      <Loaded query={organisation} failure={t({ zh: '组织信息没有加载出来', en: "Couldn't load the organisation" })}>
        {(found) => <OrganisationRows organisation={found} />}
      </Loaded>
    </OnlyAdministrators>
  );
}

const timeZones = () => Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

const months = (locale: Locale) =>
  Array.from({ length: 12 }, (_, month) => ({
    value: month + 1,
    label: new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(2000, month, 1)),
  }));

function OrganisationRows({ organisation }: { organisation: Organisation }) {
  const { t, locale } = useText();
  const toast = useToast();
  const tellFailure = useTellFailure();
  const update = useUpdateOrganisation();

  function change(next: Partial<Organisation>, said: string) {
    const back = Object.fromEntries(
      Object.keys(next).map((key) => [key, organisation[key as keyof Organisation]]),
    ) as Partial<Organisation>;
    update.mutate(next, {
      onSuccess: () => toast.undo(said, () => update.mutate(back)),
      onError: tellFailure,
    });
  }

  function changeHosts(typed: string[]) {
    const read = typed.map((text) => EmbedHost.safeParse(text));
    if (read.some(({ success }) => !success))
      return toast.failed(
        t({ zh: '这不是网站的域名，如 maps.example.com', en: 'Not a host such as maps.example.com' }),
      );
    const embedHosts = [...new Set(read.flatMap(({ data }) => data ?? []))];
    change({ embedHosts }, t({ zh: '已修改允许嵌入的网站', en: 'Changed the sites that may be embedded' }));
  }

  return (
    <SettingsSection title={t({ zh: '组织信息', en: 'Organisation' })}>
      <SettingRow
        name={t({ zh: '名称', en: 'Name' })}
        meaning={t({ zh: '公司或团队的全称', en: 'Of the company or the team' })}
        htmlFor="organisation-name"
      >
        <InlineText
          id="organisation-name"
          required
          value={organisation.name}
          onSave={(name) => change({ name }, t({ zh: '已修改组织名称', en: 'Changed the name' }))}
        />
      </SettingRow>
      <SettingRow
        name={t({ zh: '时区', en: 'Time zone' })}
        meaning={t({
          zh: '「今天」「本周」等日期条件按它计算',
          en: 'Conditions such as “today” and “this week” count in it',
        })}
        htmlFor="organisation-zone"
      >
        <Select
          id="organisation-zone"
          className="mo-setting-input"
          showSearch
          value={organisation.timeZone}
          options={timeZones()}
          onChange={(timeZone: string) => change({ timeZone }, t({ zh: '已修改时区', en: 'Changed the time zone' }))}
        />
      </SettingRow>
      <SettingRow
        name={t({ zh: '财年开始', en: 'Fiscal year begins' })}
        meaning={t({
          zh: '「本财年」「上财年」等日期条件按它计算',
          en: 'Conditions such as “this fiscal year” count from it',
        })}
        htmlFor="organisation-fiscal-year"
      >
        <Select
          id="organisation-fiscal-year"
          className="mo-setting-input"
          value={organisation.fiscalYearStart}
          options={months(locale)}
          onChange={(fiscalYearStart: number) =>
            change({ fiscalYearStart }, t({ zh: '已修改财年开始月份', en: 'Changed the beginning of the fiscal year' }))
          }
        />
      </SettingRow>
      <SettingRow
        name={t({ zh: '允许嵌入的网站', en: 'Sites that may be embedded' })}
        meaning={t({
          zh: '表单里的「嵌入网页」只显示这些域名，*. 开头包含下级域名',
          en: 'Embedded pages in forms show only these hosts; *. in front takes in all below',
        })}
        htmlFor="organisation-embed-hosts"
      >
        <Select
          id="organisation-embed-hosts"
          className="mo-setting-input"
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', ' ']}
          placeholder="maps.example.com"
          value={[...organisation.embedHosts]}
          onChange={changeHosts}
        />
      </SettingRow>
      <SettingRow
        name={t({ zh: '默认语言', en: 'Default language' })}
        meaning={t({ zh: '新成员首次登录时的语言', en: 'What a new member starts with' })}
      >
        <Segmented<Locale>
          size="small"
          aria-label={t({ zh: '默认语言', en: 'Default language' })}
          value={organisation.locale}
          onChange={(locale) => change({ locale }, t({ zh: '已修改默认语言', en: 'Changed the default language' }))}
          options={[
            { value: 'zh', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </SettingRow>
    </SettingsSection>
  );
}
