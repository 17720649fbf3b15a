export { RecordTable } from './record-table.tsx';
