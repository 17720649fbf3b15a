import '@mortise/designer/designer.css';

export {
  AppBuilder,
  DuplicateRulesDesigner,
  FormDesigner,
  PageDesigner,
  PublicFormsDesigner,
  RolesDesigner,
} from '@mortise/designer';
