import { ApiPropertyOptional } from '@nestjs/swagger';

/** Where an asset came from. */
const PROVIDERS = ['upload', 'placeholder'] as const;

/** The avatar in use, or that there is none; the status is 200 either way. */
export class AvatarResponseDto {
  /** @example true */
  success: boolean;

  /** Address of the picture for an hour, below the origin of this service; absent for a placeholder. @example /onboarding/assets/files/6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001?owner=dQ&expires=1767323045&signature=AA */
  @ApiPropertyOptional()
  image_url?: string;

  /** The picture as bare base64 of a PNG; absent when it is none or larger than 2 MB. @example iVBORw0KGgo= */
  @ApiPropertyOptional()
  image_base64?: string;

  /** Id of the upload. @example 6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001 */
  @ApiPropertyOptional()
  asset_id?: string;

  @ApiPropertyOptional({ enum: PROVIDERS, description: 'Where the picture came from', example: 'upload' })
  provider?: (typeof PROVIDERS)[number];

  /** Whether the picture only stands for one. @example false */
  @ApiPropertyOptional()
  is_placeholder?: boolean;

  /** For people. @example This is your picture as you uploaded it. */
  message: string;
}

/** The voice in use, or that there is none; the status is 200 either way. No voice is ever cloned here. */
export class VoiceResponseDto {
  /** @example true */
  success: boolean;

  /** Address of the recording for an hour, below the origin of this service; absent for a placeholder. @example /onboarding/assets/files/6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001?owner=dQ&expires=1767323045&signature=AA */
  @ApiPropertyOptional()
  preview_audio_url?: string;

  /** Name for people. @example My voice sample */
  @ApiPropertyOptional()
  voice_name?: string;

  /** Id of the upload. @example 6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001 */
  @ApiPropertyOptional()
  asset_id?: string;

  @ApiPropertyOptional({ enum: PROVIDERS, description: 'Where the voice came from', example: 'upload' })
  provider?: (typeof PROVIDERS)[number];

  /** Whether there is no recording behind it. @example false */
  @ApiPropertyOptional()
  is_placeholder?: boolean;

  /** For people. @example This is your recording; no voice was cloned of it. */
  message: string;
}

/** That nothing was made, and what became of the upload; the status is 200. */
export class GenerationResponseDto {
  /** Always false: this service has no provider of pictures or voices. @example false */
  success: false;

  /** Why, and what to do. @example No image provider is connected, so no picture was made. */
  error: string;

  /** Whether the upload was stored; absent when there was none. @example true */
  @ApiPropertyOptional()
  is_stored?: boolean;

  /** Id of the upload. @example 6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001 */
  @ApiPropertyOptional()
  asset_id?: string;

  /** Address of the stored picture for an hour. @example /onboarding/assets/files/6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001?owner=dQ&expires=1767323045&signature=AA */
  @ApiPropertyOptional()
  image_url?: string;

  /** Address of the stored recording for an hour. @example /onboarding/assets/files/6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001?owner=dQ&expires=1767323045&signature=AA */
  @ApiPropertyOptional()
  preview_audio_url?: string;
}
