import '@mortise/designer/designer.css';

export { AppBuilder, FormDesigner, PublicFormsDesigner } from '@mortise/designer';
