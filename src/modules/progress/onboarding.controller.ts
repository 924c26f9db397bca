import { Controller, Get, HttpCode, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuthenticatedUser,
  CurrentUser,
  Public,
  REQUESTS_PER_MINUTE,
  UnauthenticatedError,
} from '../../auth/index.js';
import { ApiProblems, MAX_BODY_BYTES, Post } from '../../common/http/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { MOST_PAGES } from '../website-analysis/index.js';
import { CompletionService } from './completion.service.js';
import { CompletionResponseDto, ResetResponseDto } from './dto/completion.response.dto.js';
import { ConfigResponseDto } from './dto/config.response.dto.js';
import { InitResponseDto } from './dto/init.response.dto.js';
import { ResetQueryDto } from './dto/reset.query.dto.js';
import { ResumeResponseDto } from './dto/resume.response.dto.js';
import { ProgressReader } from './progress-reader.js';
import { OnboardingIncompleteError } from './progress.errors.js';

@ApiTags('Sessions')
@ApiBearerAuth()
@Controller('api/onboarding')
export class OnboardingController {
  constructor(
    private readonly reader: ProgressReader,
    private readonly completion: CompletionService,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  @Get('init')
  @ApiOperation({ operationId: 'initOnboarding', summary: 'Everything a client needs to resume, in one call' })
  @ApiOkResponse({ type: InitResponseDto })
  @ApiProblems(UnauthenticatedError)
  init(@CurrentUser() user: AuthenticatedUser): Promise<InitResponseDto> {
    return this.reader.init(user);
  }

  @Get('resume')
  @ApiOperation({ operationId: 'resumeOnboarding', summary: 'Where to go on' })
  @ApiOkResponse({ type: ResumeResponseDto })
  @ApiProblems(UnauthenticatedError)
  async resume(@CurrentUser() user: AuthenticatedUser): Promise<ResumeResponseDto> {
    return new ResumeResponseDto(await this.reader.status(user.id));
  }

  @Post('reset')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resetOnboarding',
    summary: 'Back to the start; removes what was stored unless keep_data is true',
  })
  @ApiOkResponse({ type: ResetResponseDto })
  @ApiProblems(UnauthenticatedError)
  reset(@CurrentUser() user: AuthenticatedUser, @Query() query: ResetQueryDto): Promise<ResetResponseDto> {
    return this.completion.reset(user.id, query.keep_data === 'true');
  }

  @Post('complete')
  @HttpCode(200)
  @ApiOperation({ operationId: 'completeOnboarding', summary: 'Complete the onboarding; repeating it changes nothing' })
  @ApiOkResponse({ type: CompletionResponseDto })
  @ApiProblems(UnauthenticatedError, OnboardingIncompleteError)
  complete(@CurrentUser() user: AuthenticatedUser): Promise<CompletionResponseDto> {
    return this.completion.complete(user.id);
  }

  @Public()
  @Get('config')
  @ApiOperation({
    operationId: 'getConfig',
    summary: 'Steps, which of them are optional, their requirements, providers and bounds',
  })
  @ApiOkResponse({ type: ConfigResponseDto })
  config(): ConfigResponseDto {
    return new ConfigResponseDto(this.settings.ONBOARDING_OPTIONAL_STEPS, {
      max_body_bytes: MAX_BODY_BYTES,
      max_pages: MOST_PAGES,
      requests_per_minute: REQUESTS_PER_MINUTE.default,
    });
  }
}
