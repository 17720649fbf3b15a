import {
  type Actor,
  formsIn,
  navigationWith,
  ok,
  type PublishedApp,
  type PublishedDuplicateRule,
  type PublishedForm,
  type Result,
  type Text,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';

/** An app as people work in it: what is published, and of that what they may open. */
export interface AppShown extends PublishedApp {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  /** May the asker decide who works in it? */
  readonly manages: boolean;
  /** Of the forms, those that duplicate rules compare. */
  readonly duplicateForms: readonly string[];
  /** The forms in the navigation, for their names and icons. */
  readonly forms: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: Text;
    readonly icon: string;
    /** May the asker make a record in it? */
    readonly mayCreate: boolean;
  }[];
}

/** The published apps. Forms that are deleted, unpublished, or out of the actor's reach are left out of the navigation. */
export const listApps =
  ({ definitions, access }: Pick<DefinitionPorts, 'definitions' | 'access'>) =>
  async (actor: Actor): Promise<Result<readonly AppShown[]>> => {
    const [apps, forms, rules] = [
      await definitions.list({ kind: 'app' }),
      await definitions.list({ kind: 'form' }),
      await definitions.list({ kind: 'duplicate-rule' }),
    ];
    const compared = new Set(
      rules.flatMap(
        ({ published }) => (published as PublishedDuplicateRule | null)?.forms.map(({ formId }) => formId) ?? [],
      ),
    );
    const there = new Map(
      forms
        .filter(({ id, published }) => published !== null && access.mayOnForm(actor, 'read', id))
        .map(({ id, published }) => [id, published as PublishedForm]),
    );
    return ok(
      apps.flatMap(({ id, key, version, published }) => {
        if (published === null || version === null) return [];
        const app = published as PublishedApp;
        const listed = [...there.keys()].filter((formId) => !access.isUnlisted(actor, formId));
        const navigation = navigationWith(app.navigation, new Set(listed));
        const shown = formsIn(navigation).flatMap((formId) => there.get(formId) ?? []);
        // An app that is closed to somebody is not there.
        const manages = access.mayManage(actor, id);
        if (app.access === 'roles' && shown.length === 0 && !manages) return [];
        const names = shown.map((form) => ({
          id: form.id,
          key: form.key,
          name: form.name,
          icon: form.icon,
          mayCreate: access.mayOnForm(actor, 'create', form.id),
        }));
        const duplicateForms = shown.flatMap((form) => (compared.has(form.id) ? [form.id] : []));
        return [{ ...app, id, key, version, manages, duplicateForms, navigation, forms: names }];
      }),
    );
  };
