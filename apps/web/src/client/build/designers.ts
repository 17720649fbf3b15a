import '@mortise/designer/designer.css';

export { AppBuilder, FormDesigner, PublicFormsDesigner, RolesDesigner } from '@mortise/designer';
