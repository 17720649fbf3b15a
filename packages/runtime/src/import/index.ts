export { ImportAssistant } from './import-assistant.tsx';
