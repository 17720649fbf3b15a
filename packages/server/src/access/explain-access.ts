import {
  type Access,
  type AccessBook,
  type Actor,
  type Condition,
  err,
  type FieldCatalog,
  type FieldRight,
  type FormGrant,
  hasRole,
  ok,
  type PublishedForm,
  type RecordReader,
  type Result,
  scopeCondition,
  type Text,
} from '@mortise/core';
import { shapeOf } from '../records/form-shape.ts';
import {
  heldByRole,
  heldByTeam,
  hiddenBySource,
  inNoRole,
  openApp,
  readsByRole,
  rightByRole,
  runsAll,
  saysNothing,
  unreached,
} from './reasons.ts';
import { sourcesOf } from './sources-of.ts';
import { standingOf } from './standing-of.ts';

export interface AccessAsked {
  readonly userId: string;
  readonly form: PublishedForm;
  readonly recordId?: string | undefined;
  readonly fieldId?: string | undefined;
}

export interface AccessExplained {
  /** May the person read the form, the record if one is named, and the field if one is? */
  readonly may: boolean;
  /** On the field that is named. */
  readonly right: FieldRight | null;
  /** Sentences, the deciding ones last. */
  readonly reasons: readonly Text[];
}

export interface ExplainPorts {
  readonly access: Access;
  readonly book: AccessBook;
  readonly catalog: FieldCatalog;
  readonly reader: Pick<RecordReader, 'get'>;
  /** Reads without roles, to ask whether a record is in one role's scope. */
  readonly wholeReader: Pick<RecordReader, 'count'>;
  /** Somebody with their place in the organisation; null when they left. */
  readonly actorOf: (userId: string) => Promise<Actor | null>;
}

/** Why somebody can or cannot see a form, a record or a field: answered by what decides it, in sentences. */
export const createExplainAccess =
  (ports: ExplainPorts) =>
  async (actor: Actor, asked: AccessAsked): Promise<Result<AccessExplained>> => {
    const { form, userId, fieldId, recordId } = asked;
    if (!ports.access.mayManage(actor, form.appId)) return err({ code: 'forbidden', permission: 'roles.manage' });
    const person = await ports.actorOf(userId);
    if (!person) return err({ code: 'not_found', what: 'person', id: userId });

    const reaches = ports.access.mayOnForm(person, 'read', form.id);
    const record = reaches && recordId !== undefined ? await ports.reader.get(person, form, recordId) : null;
    const right = fieldId === undefined ? null : ports.access.fieldRight(person, form.id, fieldId);
    const reasons = [
      ...(await formReasons(ports, person, asked, record?.ok ?? false)),
      ...(record?.ok === false ? [unreached(person.name)] : []),
      ...(fieldId === undefined ? [] : fieldReasons(ports, person, form, fieldId)),
    ];
    return ok({ may: reaches && record?.ok !== false && right !== 'hidden', right, reasons });
  };

async function formReasons(ports: ExplainPorts, person: Actor, asked: AccessAsked, isReached: boolean) {
  const { form, recordId } = asked;
  if (hasRole(person, 'administrator', 'builder')) return [runsAll(person)];
  const facts = ports.book.facts();
  if (!facts.closedApps.has(form.appId)) return [openApp];
  const held = standingOf(facts, person).roles.filter(({ appId }) => appId === form.appId);
  if (held.length === 0) return [inNoRole(person.name)];
  const reasons: Text[] = [];
  let isByRole = false;
  for (const { role } of held) {
    const grant = role.forms.find(({ formId }) => formId === form.id);
    if (role.manages) reasons.push(runsAll(person, role.name));
    else if (!grant?.operations.includes('read')) reasons.push(saysNothing(role.name, form.name));
    else {
      reasons.push(readsByRole(role.name, form, grant, ports.catalog));
      const isHeld = recordId !== undefined && (await isWithin(ports, person, asked, grant));
      if (recordId !== undefined) reasons.push(heldByRole(role.name, isHeld));
      isByRole ||= isHeld;
    }
    isByRole ||= role.manages;
  }
  // Reached, and by no role: the record's team.
  return isReached && !isByRole ? [...reasons, heldByTeam(person.name)] : reasons;
}

/** Is the record in what this role alone opens? */
async function isWithin(
  { wholeReader }: ExplainPorts,
  person: Actor,
  { form, recordId = '' }: AccessAsked,
  { scopes }: FormGrant,
): Promise<boolean> {
  const scope = scopeCondition(scopes.read);
  const itself: Condition = { field: '$id', operator: 'equals', operand: { kind: 'constant', value: recordId } };
  const counted = await wholeReader.count(person, form, { filter: scope === true ? itself : { all: [itself, scope] } });
  return counted.ok && counted.value.count > 0;
}

function fieldReasons(ports: ExplainPorts, person: Actor, form: PublishedForm, fieldId: string): Text[] {
  const facts = ports.book.facts();
  const standing = standingOf(facts, person);
  const rights = standing.rightsOn(form.id);
  if (hasRole(person, 'administrator', 'builder') || rights === 'all' || rights === null) return [];
  const own = standing.roles.flatMap(({ role }) =>
    role.forms
      .filter((grant) => grant.formId === form.id && grant.operations.includes('read'))
      .map((grant) => rightByRole(role.name, grant.fields[fieldId]?.right ?? grant.otherFields)),
  );
  const isOpen = rights.right(fieldId, 'stored') !== 'hidden';
  const blocking = sourcesOf(facts, ports.catalog, form.id, fieldId).find(({ formId, fieldId: id }) =>
    ['hidden', 'masked'].includes(ports.access.fieldRight(person, formId, id)),
  );
  const source = facts.forms.find(({ id }) => id === blocking?.formId);
  const field = source && shapeOf(source, ports.catalog).fields.find(({ id }) => id === blocking?.fieldId);
  return isOpen && source && field ? [...own, hiddenBySource(source.name, field.block.label)] : own;
}
