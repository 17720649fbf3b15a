import type { Actor, Result, StoredDefinition } from '@mortise/core';
import { createApp, type NewApp } from './create-app.ts';
import { createDuplicateRule, type NewDuplicateRule } from './create-duplicate-rule.ts';
import { createForm, type NewForm } from './create-form.ts';
import { createHome, type NewHome } from './create-home.ts';
import { createOptionSet, type NewOptionSet } from './create-option-set.ts';
import { createPage, type NewPage } from './create-page.ts';
import { createPublicForm, type NewPublicForm } from './create-public-form.ts';
import { createRole, type NewRole } from './create-role.ts';
import { createView, type NewView } from './create-view.ts';
import type { DefinitionPorts } from './ports.ts';

export type CreateDefinition =
  | ({ readonly kind: 'app' } & NewApp)
  | ({ readonly kind: 'form' } & NewForm)
  | ({ readonly kind: 'view' } & NewView)
  | ({ readonly kind: 'public-form' } & NewPublicForm)
  | ({ readonly kind: 'option-set' } & NewOptionSet)
  | ({ readonly kind: 'role' } & NewRole)
  | ({ readonly kind: 'duplicate-rule' } & NewDuplicateRule)
  | ({ readonly kind: 'page' } & NewPage)
  | ({ readonly kind: 'home' } & NewHome);

/** How often a key taken, or an app changed, by somebody else in the same moment is met by starting over. */
const attempts = 5;

/** An app, a view, a public form and an option set are published at once; a form is a draft, with an entry in its app and a first view. */
export const createDefinition =
  (ports: DefinitionPorts) =>
  async (actor: Actor, input: CreateDefinition): Promise<Result<StoredDefinition>> => {
    for (let attempt = 1; ; attempt++) {
      const created = await create(ports, actor, input);
      if (created.ok || created.error.code !== 'conflict' || attempt === attempts) return created;
    }
  };

function create(ports: DefinitionPorts, actor: Actor, input: CreateDefinition): Promise<Result<StoredDefinition>> {
  switch (input.kind) {
    case 'app':
      return createApp(ports, actor, input);
    case 'form':
      return createForm(ports, actor, input);
    case 'view':
      return createView(ports, actor, input);
    case 'public-form':
      return createPublicForm(ports, actor, input);
    case 'option-set':
      return createOptionSet(ports, actor, input);
    case 'role':
      return createRole(ports, actor, input);
    case 'duplicate-rule':
      return createDuplicateRule(ports, actor, input);
    case 'page':
      return createPage(ports, actor, input);
    case 'home':
      return createHome(ports, actor, input);
  }
}
