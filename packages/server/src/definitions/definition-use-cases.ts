import { typeChangeUseCases } from '../type-changes/type-change-use-cases.ts';
import { addOption } from './add-option.ts';
import { checkPackage } from './check-package.ts';
import { copyForm } from './copy-form.ts';
import { recordCopy } from './copying/record-copy.ts';
import { createDefinition } from './create-definition.ts';
import { diffDefinition } from './diff-definition.ts';
import { exportApp } from './export-app.ts';
import { getDefinition } from './get-definition.ts';
import { impact } from './impact.ts';
import { importApp } from './import-app.ts';
import { keyingOf } from './keying-of.ts';
import { listApps } from './list-apps.ts';
import { listDefinitions } from './list-definitions.ts';
import { listIndexes } from './list-indexes.ts';
import { listVersions } from './list-versions.ts';
import { listViews } from './list-views.ts';
import type { DefinitionPorts } from './ports.ts';
import { publishDefinition, publishDefinitions } from './publish-definition.ts';
import { removeDefinition, removeDefinitions, restoreDefinition } from './remove-definition.ts';
import { rollbackDefinition } from './rollback-definition.ts';
import { saveDraft } from './save-draft.ts';
import { usedBy } from './used-by.ts';

export type DefinitionUseCases = ReturnType<typeof definitionUseCases>;

/** Everything that can be done with what builders make. */
export const definitionUseCases = (ports: DefinitionPorts) => ({
  createDefinition: createDefinition(ports),
  copyForm: copyForm(ports),
  recordCopy: recordCopy(ports),
  getDefinition: getDefinition(ports),
  listDefinitions: listDefinitions(ports),
  saveDraft: saveDraft(ports),
  publishDefinition: publishDefinition(ports),
  publishDefinitions: publishDefinitions(ports),
  impact: impact(ports),
  listVersions: listVersions(ports),
  diffDefinition: diffDefinition(ports),
  rollbackDefinition: rollbackDefinition(ports),
  removeDefinition: removeDefinition(ports),
  removeDefinitions: removeDefinitions(ports),
  restoreDefinition: restoreDefinition(ports),
  usedBy: usedBy(ports),
  keyingOf: keyingOf(ports),
  listIndexes: listIndexes(ports),
  ...typeChangeUseCases(ports),
  exportApp: exportApp(ports),
  checkPackage: checkPackage(ports),
  importApp: importApp(ports),

  /** For whoever works in what is published. */
  addOption: addOption(ports),
  listApps: listApps(ports),
  listViews: listViews(ports),
});
