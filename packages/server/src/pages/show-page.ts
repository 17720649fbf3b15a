import {
  type Access,
  type Actor,
  AppDraft,
  type DefinitionStore,
  defaultPage,
  endOf,
  err,
  type FieldCatalog,
  type Forms,
  fitPage,
  formsIn,
  isSystemField,
  ok,
  PageDraft as Page,
  type PageDraft,
  type PublishedForm,
  type RelatedVia,
  type Result,
  relatedParts,
  type Text,
} from '@mortise/core';
import { findPage } from '../definitions/create-page.ts';
import { shapeOf } from '../records/form-shape.ts';
import { reachForm } from '../records/reach-form.ts';

export interface PagePorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
  readonly definitions: Pick<DefinitionStore, 'find' | 'referringTo'>;
}

/** The page of a form's records, as far as somebody sees it. */
export interface PageShown {
  readonly page: PageDraft;
  /** Somebody designed it; otherwise it is the one that forms have by themselves. */
  readonly isDesigned: boolean;
  /** What the forms are called whose records it lists or makes, by id. */
  readonly forms: Readonly<Record<string, { readonly name: Text; readonly icon: string }>>;
}

/** How records of a form are shown to the actor: what was designed, or what a form has by itself. */
export const createShowPage =
  (ports: PagePorts) =>
  async (actor: Actor, form: PublishedForm): Promise<Result<PageShown>> => {
    if (!ports.access.mayOnForm(actor, 'read', form.id)) return err({ code: 'forbidden', permission: 'records.read' });
    const designed = await findPage(ports, form.id);
    const published = designed?.published ? Page.parse(designed.published) : null;
    return ok(await shownPage(ports, actor, form, published));
  };

/** The same of any page, as its designer tries it. */
export async function shownPage(
  ports: PagePorts,
  actor: Actor,
  form: PublishedForm,
  designed: PageDraft | null,
): Promise<PageShown> {
  const all = await ports.forms.all();
  const page = designed ?? defaultPage(form, await inOrder(ports, form, all), ports.catalog);
  const known = new Map(all.map((one) => [one.id, one]));
  const reaches = new Map<string, ReturnType<typeof reachForm>>();
  const reachOf = (formId: string) => {
    const found = known.get(formId);
    if (!found) return null;
    const reach = reaches.get(formId) ?? reachForm(ports, actor, found);
    reaches.set(formId, reach);
    return reach.scope === false ? null : reach;
  };
  const end = (via: RelatedVia) => {
    const from = known.get(via.formId);
    return from ? endOf(form.id, via, shapeOf(from, ports.catalog).fields) : null;
  };
  const sees = (formId: string, fieldId: string, whole: boolean) => {
    const reach = reachOf(formId);
    const has = ({ id }: { readonly id: string }) => id === fieldId;
    return reach !== null && (reach.visible.some(has) || (!whole && reach.masked.some(has)));
  };
  const goes = (via: RelatedVia) => {
    const there = end(via);
    return there !== null && reachOf(there) !== null && sees(via.formId, via.fieldId, true);
  };
  // What is no field, such as a button, is hidden by its right alone.
  const isOpen = (id: string) =>
    form.blocks.some((block) => block.id === id) && ports.access.fieldRight(actor, form.id, id) !== 'hidden';

  const shown = fitPage(page, {
    sees: (id) => isSystemField(id) || (isOpen(id) && (isField(ports, form, id) ? sees(form.id, id, false) : true)),
    goes,
    seesThere: (via, id, whole) => {
      const there = end(via);
      return there !== null && sees(there, id, whole);
    },
    mayCreate: (via) =>
      via.direction === 'in' &&
      goes(via) &&
      ports.access.mayOnForm(actor, 'create', via.formId) &&
      ports.access.fieldRight(actor, via.formId, via.fieldId, 'new') === 'edit',
  });
  const named = [
    ...relatedParts(shown).map(({ via }) => end(via)),
    ...shown.header.buttons.map((button) => (button.kind === 'create' ? button.via.formId : null)),
  ].flatMap((id) => known.get(id ?? '') ?? []);
  return {
    page: shown,
    isDesigned: designed !== null,
    forms: Object.fromEntries(named.map(({ id, name, icon }) => [id, { name, icon }])),
  };
}

const isField = ({ catalog }: PagePorts, form: PublishedForm, id: string) =>
  shapeOf(form, catalog).fields.some((field) => field.id === id);

/** The forms of the app as its navigation has them; those that stand in none come last. */
async function inOrder(
  { definitions }: Pick<PagePorts, 'definitions'>,
  { appId }: PublishedForm,
  all: readonly PublishedForm[],
): Promise<readonly PublishedForm[]> {
  const app = await definitions.find(appId);
  const navigation = AppDraft.safeParse(app?.published ?? app?.draft);
  const order = navigation.success ? formsIn(navigation.data.navigation) : [];
  const placeOf = ({ id }: PublishedForm) => (order.includes(id) ? order.indexOf(id) : order.length);
  return all.filter((one) => one.appId === appId).sort((one, other) => placeOf(one) - placeOf(other));
}
