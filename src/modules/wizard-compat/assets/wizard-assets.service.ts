import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticatedUser, UserId } from '../../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { type Asset, type AssetKind, AssetsService } from '../../assets/index.js';
import { AssetAddresses } from './asset-addresses.js';
import type { AvatarResponseDto, GenerationResponseDto, VoiceResponseDto } from './dto/assets.response.dto.js';
import { initialsOf, initialsPicture } from './rules/initials-picture.js';

/** Pages keep the picture in their state and send it on; a larger one is shown by its address alone. */
const MOST_BYTES_INLINE = 2 * 1024 * 1024;

const KEPT = {
  avatar: 'Your picture is stored as your avatar; reload the page to go on with it.',
  voice_sample: 'Your recording is stored as your voice sample; reload the page to go on with it.',
} as const satisfies Record<AssetKind, string>;

/** Pictures and voices as the wizard asks for them. This service makes none; it keeps what users upload. */
@Injectable()
export class WizardAssetsService {
  constructor(
    private readonly assets: AssetsService,
    private readonly addresses: AssetAddresses,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** The uploaded picture, or a placeholder where the operator wants one. */
  async latestAvatar(user: AuthenticatedUser): Promise<AvatarResponseDto> {
    const asset = await this.assets.find(user.id, 'avatar');
    if (asset !== null) return this.uploadedAvatar(user.id, asset);
    if (!this.settings.WIZARD_PLACEHOLDER_ASSETS)
      return { success: false, message: 'There is no avatar yet. Upload a picture.' };
    return {
      success: true,
      image_base64: initialsPicture(initialsOf(user), user.id).toString('base64'),
      provider: 'placeholder',
      is_placeholder: true,
      message: 'A placeholder stands for your avatar. Upload a picture to have one.',
    };
  }

  /** The uploaded recording, or a placeholder where the operator wants one. */
  async latestVoice(userId: UserId): Promise<VoiceResponseDto> {
    const asset = await this.assets.find(userId, 'voice_sample');
    if (asset !== null)
      return {
        success: true,
        preview_audio_url: this.addresses.of(userId, asset.id),
        voice_name: 'My voice sample',
        asset_id: asset.id,
        provider: 'upload',
        is_placeholder: false,
        message: 'This is your recording; no voice was cloned of it.',
      };
    if (!this.settings.WIZARD_PLACEHOLDER_ASSETS)
      return { success: false, message: 'There is no voice yet. Record or upload a sample.' };
    return {
      success: true,
      voice_name: 'Placeholder',
      provider: 'placeholder',
      is_placeholder: true,
      message: 'A placeholder stands for your voice. Record or upload a sample to have one.',
    };
  }

  /**
   * Keeps an upload and says that nothing was made of it, and why. Throws UnsupportedUploadError and
   * UploadTooLargeError.
   */
  async keep(userId: UserId, kind: AssetKind, content: Buffer, refusal: string): Promise<GenerationResponseDto> {
    const { id } = await this.assets.save(userId, kind, content);
    const address = this.addresses.of(userId, id);
    return {
      success: false,
      error: `${refusal} ${KEPT[kind]}`,
      is_stored: true,
      asset_id: id,
      ...(kind === 'avatar' ? { image_url: address } : { preview_audio_url: address }),
    };
  }

  private uploadedAvatar(userId: UserId, { id, mediaType, bytes, content }: Asset): AvatarResponseDto {
    const isInline = mediaType === 'image/png' && bytes <= MOST_BYTES_INLINE;
    return {
      success: true,
      image_url: this.addresses.of(userId, id),
      ...(isInline ? { image_base64: content.toString('base64') } : {}),
      asset_id: id,
      provider: 'upload',
      is_placeholder: false,
      message: 'This is your picture as you uploaded it.',
    };
  }
}
