import { BusinessInfo } from './business-info.entity.js';

/** Tables of this module. */
export const businessInfoEntities = [BusinessInfo];
