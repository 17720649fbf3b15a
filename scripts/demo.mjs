// `node scripts/demo.mjs`: writes docs/samples/sales.xlsx, the workbook of the guides and the pictures.
import path from 'node:path';
import { writeWorkbook } from './bench/workbook/write-workbook.mjs';
import { salesSheets } from './demo/workbook.mjs';

const file = path.resolve(import.meta.dirname, '../docs/samples/sales.xlsx');
await writeWorkbook(file, salesSheets());
console.log(file);
