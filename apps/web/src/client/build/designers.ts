import '@mortise/designer/designer.css';

export { FormDesigner } from '@mortise/designer';
