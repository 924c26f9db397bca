import { randomUUID } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeReports } from '../../src/cli/import-legacy/describe-reports.js';
import type { FileReport } from '../../src/cli/import-legacy/file-report.js';
import { importFolder } from '../../src/cli/import-legacy/import-folder.js';
import { parseOptions } from '../../src/cli/import-legacy/options.js';
import { LegacyImporter } from '../../src/modules/progress/index.js';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { folderOf, progressFile, researchStep, websiteStep } from '../support/legacy/legacy-files.js';
import { importAll } from '../support/legacy/scene.js';

const newName = (): string => `folder-${randomUUID()}`;
const siteFile = (site: string, members: object = {}) => progressFile({ 2: websiteStep(site) }, members);

describe('a folder of progress files', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ JOBS_MODE: 'off' });
  });
  afterAll(() => app.close());

  const websiteOf = async (userId: string): Promise<unknown> => {
    const { body } = await newActor(app, {}, userId).send('GET', '/api/onboarding/init');
    return body.onboarding?.steps?.[1]?.data?.website ?? body.steps?.[1]?.data?.website;
  };
  const outcomes = (reports: readonly FileReport[]) =>
    Object.fromEntries(reports.map(({ file, outcome, reason }) => [file, `${outcome}: ${reason ?? ''}`]));

  it('gives every user their own data', async () => {
    const [alice, bob] = [newName(), newName()];
    await importAll(
      app,
      folderOf({
        [`.onboarding_progress_${alice}.json`]: siteFile('https://alice.example.com'),
        [`.onboarding_progress_${bob}.json`]: siteFile('https://bob.example.com'),
      }),
    );
    expect(await websiteOf(alice)).toBe('https://alice.example.com');
    expect(await websiteOf(bob)).toBe('https://bob.example.com');
  });

  it('reports files that it cannot read and imports the others', async () => {
    const user = newName();
    const folder = folderOf({
      [`.onboarding_progress_${user}.json`]: siteFile('https://alice.example.com'),
      '.onboarding_progress_broken.json': '{"steps": [',
      '.onboarding_progress_cut.json': JSON.stringify(siteFile('https://bob.example.com')).slice(0, 200),
      '.onboarding_progress_other.json': '{"theme": "dark"}',
      'notes.txt': 'no progress',
    });
    writeFileSync(join(folder, '.onboarding_progress_huge.json'), '{');
    truncateSync(join(folder, '.onboarding_progress_huge.json'), 10_000_001);
    writeFileSync(join(folder, '.onboarding_progress_latin.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    mkdirSync(join(folder, '.onboarding_progress_folder.json'));
    symlinkSync(join(folder, `.onboarding_progress_${user}.json`), join(folder, '.onboarding_progress_link.json'));
    expect(outcomes(await importAll(app, folder))).toEqual({
      [`.onboarding_progress_${user}.json`]: 'imported: ',
      '.onboarding_progress_broken.json': 'failed: is not complete, valid JSON',
      '.onboarding_progress_cut.json': 'failed: is not complete, valid JSON',
      '.onboarding_progress_other.json': 'failed: is not an onboarding progress file: it has no `steps`',
      '.onboarding_progress_huge.json': 'failed: is larger than 10 MB',
      '.onboarding_progress_latin.json': 'failed: is not UTF-8 text',
      '.onboarding_progress_folder.json': 'failed: is not a regular file',
      '.onboarding_progress_link.json': 'failed: is a symbolic link, which is not followed',
    });
  });

  it('takes the newest of several files of a user', async () => {
    const user = newName();
    const folder = folderOf({
      [`.onboarding_progress_${user}.json`]: siteFile('https://old.example.com', {
        last_updated: '2025-09-03T10:00:00+05:00',
      }),
      '.onboarding_progress.json': siteFile('https://new.example.com', {
        user_id: user,
        last_updated: '2025-09-03T08:00:00',
      }),
    });
    expect(outcomes(await importAll(app, folder))).toEqual({
      '.onboarding_progress.json': 'imported: ',
      [`.onboarding_progress_${user}.json`]: 'skipped: .onboarding_progress.json of the same user is newer',
    });
    expect(await websiteOf(user)).toBe('https://new.example.com');
  });

  it('asks whose a file without a name is, and takes the answer', async () => {
    const user = newName();
    const folder = folderOf({ '.onboarding_progress.json': siteFile('https://alice.example.com') });
    expect((await importAll(app, folder))[0]).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/--user/),
    });
    expect((await importAll(app, folder, '--user', user))[0]).toMatchObject({ outcome: 'imported', user });
  });

  it('follows the user map before the file, and the file before its name', async () => {
    const [inside, real] = [newName(), `auth0|${newName()}`];
    const content = siteFile('https://alice.example.com', { user_id: inside });
    const folder = folderOf({
      '.onboarding_progress_auth0_abc.json': siteFile('https://bob.example.com'),
      [`.onboarding_progress_${newName()}.json`]: content,
      'map.json': { auth0_abc: real },
    });
    const reports = await importAll(app, folder, '--user-map', join(folder, 'map.json'));
    expect(reports.map(({ user }) => user)).toEqual(expect.arrayContaining([inside, real]));
  });

  it('warns when a user id comes from a name in which characters were replaced', async () => {
    const user = `auth0_${newName()}`;
    const [report] = await importAll(app, folderOf({ [`.onboarding_progress_${user}.json`]: progressFile({}) }));
    expect(report).toMatchObject({ user, outcome: 'imported', warnings: [expect.stringMatching(/--user-map/)] });
  });

  it('goes on where a stopped import left off', async () => {
    const [alice, bob] = [newName(), newName()];
    const folder = folderOf({
      [`.onboarding_progress_${alice}.json`]: siteFile('https://alice.example.com'),
      [`.onboarding_progress_${bob}.json`]: progressFile({
        2: websiteStep('https://bob.example.com'),
        3: researchStep,
      }),
    });
    const options = parseOptions([folder]);
    const stopped = await importFolder(app.get(LegacyImporter), options, AbortSignal.abort());
    expect(stopped.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
    expect((await importAll(app, folder)).map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
    expect((await importAll(app, folder)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  it('describes the outcome for people', async () => {
    const user = newName();
    const folder = folderOf({
      [`.onboarding_progress_${user}.json`]: siteFile('https://alice.example.com'),
      '.onboarding_progress_broken\n.json': '{',
    });
    const text = describeReports(await importAll(app, folder, '--dry-run'), true);
    expect(text).toContain(`imported   .onboarding_progress_${user}.json  user ${user}  steps 1 skipped, 2 completed`);
    expect(text).toContain('failed     .onboarding_progress_broken?.json  user unknown  is not complete, valid JSON');
    expect(text).toContain('Dry run, nothing was stored: 1 imported, 0 unchanged, 0 skipped, 1 failed.');
  });

  it.each([
    [[]],
    [['one', 'two']],
    [['one', '--yes']],
    [['one', '--user', '']],
    [['one', '--user-map', '/nowhere.json']],
  ])('refuses the command line %j', (words) => {
    expect(() => parseOptions(words)).toThrow(/Usage|--user|cannot be read/);
  });
});
