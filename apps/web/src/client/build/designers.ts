import '@mortise/designer/designer.css';

export {
  AppBuilder,
  DuplicateRulesDesigner,
  FormDesigner,
  PublicFormsDesigner,
  RolesDesigner,
} from '@mortise/designer';
