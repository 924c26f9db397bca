import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, UserScope } from '../../../auth/index.js';
import { NotFoundError } from '../../../common/errors/index.js';
import { AssetsService } from '../../assets/index.js';
import { AssetAddresses } from './asset-addresses.js';
import { FileAddressRefusedError } from './assets.errors.js';
import { byteRange } from './rules/byte-range.js';
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
    @Headers('range') wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const grant = this.addresses.open(id, query);
    if (grant === null) throw new FileAddressRefusedError();
    const asset = await this.scope.run(grant.owner, () => this.assets.findById(grant.owner, id));
    if (asset === null) throw new NotFoundError('The file is not there any more; another one took its place.');
    const part = byteRange(wanted, asset.bytes);
    const { first, last } = part ?? { first: 0, last: asset.bytes - 1 };
    if (part !== null) void reply.status(206).header('content-range', `bytes ${first}-${last}/${asset.bytes}`);
    void reply.headers({
      'accept-ranges': 'bytes',
      'cache-control': `private, max-age=${grant.seconds}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    return new StreamableFile(asset.content.subarray(first, last + 1), {
      type: asset.mediaType,
      length: last - first + 1,
      disposition: 'inline',
    });
  }
}
