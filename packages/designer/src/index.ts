export { AppBuilder } from './app/app-builder.tsx';
export { DuplicateRulesDesigner } from './duplicates/duplicate-rules-designer.tsx';
export { FormDesigner } from './form/form-designer.tsx';
export { HomeDesigner } from './home/home-designer.tsx';
export { PageDesigner } from './page/page-designer.tsx';
export { PublicFormsDesigner } from './public-forms/public-forms-designer.tsx';
export { RolesDesigner } from './roles/roles-designer.tsx';
