import { ApiKey } from './api-key.entity.js';

/** Tables of this module. */
export const apiKeyEntities = [ApiKey];
