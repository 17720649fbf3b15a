import '@mortise/designer/designer.css';

export { AppBuilder, FormDesigner } from '@mortise/designer';
