import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, UserScope } from '../../../auth/index.js';
import { NotFoundError } from '../../../common/errors/index.js';
import { AssetsService } from '../../assets/index.js';
import { AssetAddresses } from './asset-addresses.js';
import { FileAddressRefusedError } from './assets.errors.js';
import type { AddressQuery } from './rules/signed-address.js';

/** Files for image elements and players, under the signed addresses that the other routes hand out. */
@Controller('onboarding/assets/files')
export class AssetFilesController {
  constructor(
    private readonly assets: AssetsService,
    private readonly addresses: AssetAddresses,
    private readonly scope: UserScope,
  ) {}

  @Get(':id')
  @Public()
  @ApiExcludeEndpoint()
  async show(
    @Param('id') id: string,
    @Query() query: AddressQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const grant = this.addresses.open(id, query);
    if (grant === null) throw new FileAddressRefusedError();
    const asset = await this.scope.run(grant.owner, () => this.assets.findById(grant.owner, id));
    if (asset === null) throw new NotFoundError('The file is not there any more; another one took its place.');
    void reply.headers({
      'cache-control': `private, max-age=${grant.seconds}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    return new StreamableFile(asset.content, { type: asset.mediaType, length: asset.bytes, disposition: 'inline' });
  }
}
