import { create } from './measures/create.mjs';
import { duplicatesMillion } from './measures/duplicates-1m.mjs';
import { exportMillion } from './measures/export-1m.mjs';
import { firstLoad } from './measures/first-load.mjs';
import { formTwoHundred } from './measures/form-200.mjs';
import { formula } from './measures/formula.mjs';
import { idleMemory } from './measures/idle-memory.mjs';
import { importHundredThousand } from './measures/import-100k.mjs';
import { importCrm } from './measures/import-crm.mjs';
import { kanbanTwoHundredThousand } from './measures/kanban-200k.mjs';
import { listMillion } from './measures/list-1m.mjs';
import { listTwoHundredThousand } from './measures/list-200k.mjs';
import { listInBrowser } from './measures/list-in-browser.mjs';
import { recordThreeSixty } from './measures/record-360.mjs';
import { rollupMillion } from './measures/rollup-1m.mjs';
import { scopeMillion } from './measures/scope-1m.mjs';
import { searchMillion } from './measures/search-1m.mjs';
import { startClean } from './measures/start-clean.mjs';
import { startWarm } from './measures/start-warm.mjs';
import { subformFiveThousand } from './measures/subform-5000.mjs';
import { typeChangeMillion } from './measures/type-change.mjs';
import { upsertHundredThousand } from './measures/upsert-100k.mjs';

/**
 * Every measure, in the order they run: one file and one line each. `isOnlyAsked` keeps it out of a run that does not
 * name it.
 * @type {readonly { name: string, isOnlyAsked?: boolean,
 *   run: (context: import('./context.mjs').Context) => Promise<import('./result.mjs').Result[]> }[]}
 */
export const measures = [
  listTwoHundredThousand,
  listMillion,
  scopeMillion,
  listInBrowser,
  kanbanTwoHundredThousand,
  searchMillion,
  duplicatesMillion,
  create,
  formula,
  rollupMillion,
  importHundredThousand,
  importCrm,
  upsertHundredThousand,
  typeChangeMillion,
  exportMillion,
  idleMemory,
  firstLoad,
  formTwoHundred,
  subformFiveThousand,
  recordThreeSixty,
  startWarm,
  startClean,
];
