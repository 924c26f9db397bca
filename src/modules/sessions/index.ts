export { BelongsToSession } from './belongs-to-session.decorator.js';
export type { EventPayloads, EventType } from './event-types.js';
export { OnboardingEvent } from './onboarding-event.entity.js';
export { OnboardingSession, SessionStatus } from './onboarding-session.entity.js';
export type { SessionChange } from './session-change.js';
export { type SessionId, sessionIdOf } from './session-id.js';
export { SessionsModule } from './sessions.module.js';
export { SessionsService } from './sessions.service.js';
export { sessionEntities } from './session-entities.js';
