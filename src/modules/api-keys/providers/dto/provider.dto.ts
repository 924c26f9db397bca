import { ApiProperty } from '@nestjs/swagger';
import { PROVIDER_NAMES, type ProviderName } from '../provider-name.js';
import { PROVIDERS } from '../catalogue.js';
import { CAPABILITIES, type Capability, type ProviderKind } from '../provider.js';

/** How keys of a provider are checked. */
export class ProviderCheckDto {
  /** Whether the provider charges for it; the answer of a paid check counts for 24 hours. @example free */
  @ApiProperty({ enum: ['free', 'paid'] })
  cost: 'free' | 'paid';

  /** Method of the request. @example GET */
  @ApiProperty({ enum: ['GET', 'POST'] })
  method: 'GET' | 'POST';

  /** Where the request goes, after the base URL. @example /models */
  path: string;

  /** Header that carries the key. @example authorization */
  key_header: string;
}

/** What this service knows about a provider. */
export class ProviderDto {
  /** Name in URLs and documents. @example openai */
  @ApiProperty({ enum: PROVIDER_NAMES })
  name: ProviderName;

  /** Name for people. @example OpenAI */
  display_name: string;

  /** What the provider is for. @example llm */
  @ApiProperty({ enum: ['llm', 'research', 'media'] })
  kind: ProviderKind;

  /** What the provider does. @example GPT models for writing, analysis and personas. */
  description: string;

  /** What a key makes possible. @example ["text_generation"] */
  @ApiProperty({ enum: CAPABILITIES, isArray: true })
  capabilities: Capability[];

  /** Usual form of keys; another form is doubted and not refused. Null when none is documented. @example starts with sk- */
  key_format: string | null;

  /** Page where keys are made. @example https://platform.openai.com/api-keys */
  setup_url: string;

  /** Documentation of the provider. @example https://platform.openai.com/docs */
  documentation_url: string;

  /** How to come by a key, in order. @example ["Sign in at platform.openai.com."] */
  setup_instructions: string[];

  /** Variable of the operator that holds a key of the workspace. @example OPENAI_API_KEY */
  key_variable: string;

  /** Variable of the operator that names another address. @example OPENAI_BASE_URL */
  address_variable: string;

  /** Where the API is reached unless the operator names another address; null when there is no such address. @example https://api.openai.com/v1 */
  default_base_url: string | null;

  /** Whether a key is saved together with `base_url`. @example false */
  takes_base_url: boolean;

  @ApiProperty({
    type: ProviderCheckDto,
    nullable: true,
    description: 'How keys are checked; null when the provider offers no way',
  })
  check: ProviderCheckDto | null;

  constructor(name: ProviderName) {
    const provider = PROVIDERS[name];
    this.name = name;
    this.display_name = provider.displayName;
    this.kind = provider.kind;
    this.description = provider.description;
    this.capabilities = [...provider.capabilities];
    this.key_format = provider.keyFormat?.usual ?? null;
    this.setup_url = provider.setupUrl;
    this.documentation_url = provider.documentationUrl;
    this.setup_instructions = [...provider.setupSteps];
    this.key_variable = provider.keyVariable;
    this.address_variable = provider.addressVariable;
    this.default_base_url = provider.defaultBaseUrl;
    this.takes_base_url = provider.takesUserAddress;
    this.check = checkDto(name);
  }
}

function checkDto(name: ProviderName): ProviderCheckDto | null {
  const { check } = PROVIDERS[name];
  if (check === null) return null;
  return { cost: check.cost, method: check.method, path: check.path, key_header: check.key.header };
}
