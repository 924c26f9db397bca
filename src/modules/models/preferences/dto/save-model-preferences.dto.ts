import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { HoldsNoSecret } from '../../../../common/documents/index.js';
import { MODEL_NAME } from '../../../../config/index.js';
import type { ModelProvider } from '../../../../llm/index.js';
import { MODEL_PROVIDERS } from '../../access/default-models.js';

/** A model to be tried. */
export class SavePreferredModelDto {
  /** Whose key and address are used. @example openai_compatible */
  @ApiProperty({ enum: MODEL_PROVIDERS })
  @IsIn(MODEL_PROVIDERS)
  provider: ModelProvider;

  /** The provider's own name of the model; absent or null is the usual one. Needed for openai_compatible. @example llama3.2:3b */
  @ApiPropertyOptional({ type: 'string', maxLength: 200, nullable: true })
  @IsOptional()
  @HoldsNoSecret()
  @Matches(MODEL_NAME, {
    message: '$property must be the name of a model: at most 200 of letters, digits and . _ : @ / + -',
  })
  model?: string | null;
}

/** The models that the user wants to be served with. */
export class SaveModelPreferencesDto {
  /** At most 10, the best first; an empty list goes back to the usual order of providers. */
  @ApiProperty({ type: [SavePreferredModelDto], maxItems: 10 })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SavePreferredModelDto)
  choices: SavePreferredModelDto[];
}
