export { WizardCompatModule } from './wizard-compat.module.js';
