export { CallsOutside } from './calls-outside.decorator.js';
export { describeRetries } from './describe-retries.js';
export { idempotencyEntities } from './idempotency-entities.js';
export { IdempotencyModule } from './idempotency.module.js';
