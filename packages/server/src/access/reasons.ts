import {
  type Actor,
  type FieldCatalog,
  type FieldRight,
  type FormGrant,
  hasRole,
  type Locale,
  type PublishedForm,
  scopeCondition,
  type Text,
  textIn,
} from '@mortise/core';
import { scopeWords } from './people-matrix.ts';

const both = (say: (locale: Locale) => string): Text => ({ zh: say('zh'), en: say('en') });

export const openApp: Text = {
  zh: '应用对所有成员开放，每个成员都能使用全部数据',
  en: 'The app is open to everyone: every member works with all of its data.',
};

export function runsAll(person: Actor, role?: Text): Text {
  if (role !== undefined)
    return both((locale) =>
      locale === 'zh'
        ? `角色「${textIn(role, 'zh')}」管理这个应用，可以访问全部数据`
        : `The role "${textIn(role, 'en')}" manages the app and reaches all of its data.`,
    );
  return hasRole(person, 'administrator')
    ? {
        zh: `${person.name}是系统管理员，可以访问全部数据`,
        en: `${person.name} is an administrator and reaches all data.`,
      }
    : { zh: `${person.name}是搭建者，可以访问全部数据`, en: `${person.name} is a builder and reaches all data.` };
}

export const inNoRole = (name: string): Text => ({
  zh: `${name}没有这个应用的任何角色`,
  en: `${name} holds no role in this app.`,
});

export const saysNothing = (role: Text, form: Text): Text =>
  both((locale) =>
    locale === 'zh'
      ? `角色「${textIn(role, 'zh')}」没有查看「${textIn(form, 'zh')}」的权限`
      : `The role "${textIn(role, 'en')}" may not read "${textIn(form, 'en')}".`,
  );

export function readsByRole(role: Text, form: PublishedForm, { scopes }: FormGrant, catalog: FieldCatalog): Text {
  const scope = scopeCondition(scopes.read);
  return both((locale) => {
    const which = scope === true ? null : scopeWords(scope, form, catalog, locale);
    const [named, where] = [textIn(role, locale), textIn(form.name, locale)];
    if (locale === 'zh')
      return which === null
        ? `角色「${named}」可以查看「${where}」的全部记录`
        : `角色「${named}」可以查看「${where}」中满足「${which}」的记录`;
    return which === null
      ? `The role "${named}" reads every record of "${where}".`
      : `The role "${named}" reads the records of "${where}" where ${which}.`;
  });
}

export const heldByRole = (role: Text, isWithin: boolean): Text =>
  both((locale) => {
    const named = textIn(role, locale);
    if (locale === 'zh') return isWithin ? `这条记录在「${named}」的范围内` : `这条记录不在「${named}」的范围内`;
    return isWithin ? `This record is within reach of "${named}".` : `This record is out of reach of "${named}".`;
  });

export const heldByTeam = (name: string): Text => ({
  zh: `${name}是这条记录的团队成员`,
  en: `${name} is in the record's team.`,
});

export const unreached = (name: string): Text => ({
  zh: `没有任何角色或团队让${name}看到这条记录`,
  en: `No role and no team opens this record to ${name}.`,
});

const rights: Readonly<Record<FieldRight, { readonly zh: string; readonly en: string }>> = {
  hidden: { zh: '看不到这个字段', en: 'does not see this field' },
  masked: { zh: '只能看到脱敏后的内容', en: 'sees this field masked' },
  read: { zh: '可以查看这个字段', en: 'reads this field' },
  edit: { zh: '可以查看和修改这个字段', en: 'reads and edits this field' },
};

export const rightByRole = (role: Text, right: FieldRight): Text =>
  both((locale) =>
    locale === 'zh'
      ? `角色「${textIn(role, 'zh')}」${rights[right].zh}`
      : `The role "${textIn(role, 'en')}" ${rights[right].en}.`,
  );

export const hiddenBySource = (form: Text, field: Text): Text =>
  both((locale) =>
    locale === 'zh'
      ? `字段的内容来自「${textIn(form, 'zh')}」的「${textIn(field, 'zh')}」，而那个字段看不到，所以这里也看不到`
      : `The field follows from "${textIn(field, 'en')}" of "${textIn(form, 'en')}", which is hidden or masked, so it is hidden too.`,
  );
