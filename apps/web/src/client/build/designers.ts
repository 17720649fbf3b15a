import '@mortise/designer/designer.css';

export {
  AppBuilder,
  DuplicateRulesDesigner,
  FormDesigner,
  HomeDesigner,
  PageDesigner,
  PublicFormsDesigner,
  RolesDesigner,
} from '@mortise/designer';
