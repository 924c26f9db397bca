export { acceptUploads } from './assets/upload/accept-uploads.js';
export { WizardCompatModule } from './wizard-compat.module.js';
