import { ApiProperty } from '@nestjs/swagger';
import { StoredKeyDto } from '../../api-keys/index.js';

const list = (description: string): PropertyDecorator =>
  ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description });

const document = (description: string): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description });

/** Everything this service keeps about the user, without secrets. */
export class ExportResponseDto {
  /** When the export was made (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  exported_at: string;

  /** The user, as the `sub` of the token names them. @example user_2abc */
  user_id: string;

  @document('The session; null for a user who never started')
  session: object | null;

  @list('The six steps and what they hold')
  steps: object[];

  @list('The log of everything that happened, oldest first')
  events: object[];

  /** Stored keys as GET /api-keys lists them: last four characters and times, never the key. */
  api_keys: StoredKeyDto[];

  @list('Every use of a stored or workspace key: provider, purpose, whose key, request and time, oldest first')
  audit_log: object[];

  @list('Website analyses, each with the text of its pages')
  website_analyses: object[];

  @document('What the user said about the business; null when nothing')
  business_info: object | null;

  @document('Defaults for research; null when never made')
  research_persona: object | null;

  @document('Research preferences; null when never stated')
  research_preferences: object | null;

  @list('Competitors')
  competitors: object[];

  @document('What research found out beside the competitors; null when it never ran')
  research_findings: object | null;

  @document('The current persona; null when there is none')
  persona: object | null;

  @list('Every version of the persona')
  persona_versions: object[];

  @list('Uploaded pictures and recordings, each with its bytes as base64')
  assets: object[];

  @list('Models that the user prefers, the best first')
  model_preferences: object[];

  @list('Every call of a model that is kept: task, model, whose key, tokens, time and outcome, oldest first')
  model_usage: object[];

  @list('Long work that was started, newest first')
  jobs: object[];

  constructor(content: ExportResponseDto) {
    Object.assign(this, content);
  }
}
