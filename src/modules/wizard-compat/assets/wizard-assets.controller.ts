import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { AvatarResponseDto, GenerationResponseDto, VoiceResponseDto } from './dto/assets.response.dto.js';
import { TakesUpload } from './upload/takes-upload.decorator.js';
import { Upload } from './upload/upload-reader.guard.js';
import { WizardAssetsService } from './wizard-assets.service.js';

const NO_PICTURE = 'No image provider is connected, so no picture was made.';
const NO_VOICE = 'No voice provider is connected, so no voice was made.';
const UPLOAD_INSTEAD = 'Upload a picture instead.';

const anyDocument = ApiBody({ schema: { type: 'object', additionalProperties: true }, description: 'Ignored' });

/** Avatar and voice of step 4 as the ALwrity wizard calls them. Nothing is generated; uploads are kept. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('onboarding/assets')
export class WizardAssetsController {
  constructor(private readonly assets: WizardAssetsService) {}

  @Get('latest-avatar')
  @ApiOperation({ operationId: 'getLatestAvatar', summary: 'The picture I uploaded last' })
  @ApiOkResponse({ type: AvatarResponseDto })
  latestAvatar(@CurrentUser() user: AuthenticatedUser): Promise<AvatarResponseDto> {
    return this.assets.latestAvatar(user);
  }

  @Get('latest-voice-clone')
  @ApiOperation({ operationId: 'getLatestVoice', summary: 'The recording I uploaded last' })
  @ApiOkResponse({ type: VoiceResponseDto })
  latestVoice(@CurrentUser() user: AuthenticatedUser): Promise<VoiceResponseDto> {
    return this.assets.latestVoice(user.id);
  }

  @Post('generate-avatar')
  @HttpCode(200)
  @ApiOperation({ operationId: 'generateAvatar', summary: 'Says that no picture can be made' })
  @anyDocument
  @ApiOkResponse({ type: GenerationResponseDto })
  generateAvatar(): GenerationResponseDto {
    return { success: false, error: `${NO_PICTURE} ${UPLOAD_INSTEAD}` };
  }

  @Post('enhance-prompt')
  @HttpCode(200)
  @ApiOperation({ operationId: 'enhanceAvatarPrompt', summary: 'Says that no picture can be made of any prompt' })
  @anyDocument
  @ApiOkResponse({ type: GenerationResponseDto })
  enhancePrompt(): GenerationResponseDto {
    return { success: false, error: `${NO_PICTURE} The prompt was left as it is. ${UPLOAD_INSTEAD}` };
  }

  @Post('create-variation')
  @HttpCode(200)
  @TakesUpload('avatar')
  @ApiOperation({ operationId: 'createAvatarVariation', summary: 'Keeps the picture as my avatar; none is made of it' })
  @ApiOkResponse({ type: GenerationResponseDto })
  createVariation(@CurrentUser() user: AuthenticatedUser, @Upload() picture: Buffer): Promise<GenerationResponseDto> {
    return this.assets.keep(user.id, 'avatar', picture, NO_PICTURE);
  }

  @Post('enhance-avatar')
  @HttpCode(200)
  @TakesUpload('avatar')
  @ApiOperation({ operationId: 'enhanceAvatar', summary: 'Keeps the picture as my avatar, as it is' })
  @ApiOkResponse({ type: GenerationResponseDto })
  enhanceAvatar(@CurrentUser() user: AuthenticatedUser, @Upload() picture: Buffer): Promise<GenerationResponseDto> {
    return this.assets.keep(user.id, 'avatar', picture, NO_PICTURE);
  }

  @Post('create-voice-clone')
  @HttpCode(200)
  @TakesUpload('voice_sample')
  @ApiOperation({ operationId: 'createVoiceClone', summary: 'Keeps the recording as my voice sample; none is cloned' })
  @ApiOkResponse({ type: GenerationResponseDto })
  createVoiceClone(@CurrentUser() user: AuthenticatedUser, @Upload() sample: Buffer): Promise<GenerationResponseDto> {
    return this.assets.keep(user.id, 'voice_sample', sample, NO_VOICE);
  }

  @Post('create-voice-design')
  @HttpCode(200)
  @ApiOperation({ operationId: 'createVoiceDesign', summary: 'Says that no voice can be made' })
  @anyDocument
  @ApiOkResponse({ type: GenerationResponseDto })
  createVoiceDesign(): GenerationResponseDto {
    return { success: false, error: `${NO_VOICE} Record or upload a sample instead.` };
  }
}
