export { idempotencyEntities } from './idempotency-entities.js';
