export type { AskedRequest } from './asked-request.js';
export { listAt, textAt, valueAt } from './member-of.js';
export type { Misbehaviour, ModelReply, ServerReply, SpokenReply } from './model-reply.js';
export { type ModelScript, type ModelServer, startModelServer } from './model-server.js';
