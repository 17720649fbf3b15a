export { FormDesigner, type FormDesignerProps } from './form/form-designer.tsx';
