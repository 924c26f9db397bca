import { describe, expect, it } from '@jest/globals';
import { type Entry, viewWith } from '../../../../../test/factories/recovery-view.js';
import { NO_STEP } from '../../rules/onboarding-state.js';
import { StepStatus } from '../../rules/step-status.js';
import { diagnose } from './diagnose.js';
import type { Issue } from './issue.js';

const AGAIN = { again: true };
const START: Entry = ['session.started'];
const done = (...steps: (1 | 2 | 3 | 4 | 5 | 6)[]): Entry[] => steps.map((step) => ['step.completed', step]);
const all: Entry[] = [START, ...done(1, 2, 3, 4, 5, 6), ['session.completed']];
const brief = (issues: Issue[]): unknown[] =>
  issues.map(({ code, stepNumber, fix }) => [code, stepNumber, fix?.kind ?? null]);

describe('diagnose', () => {
  it('has nothing to say about a sound onboarding', () => {
    expect(diagnose(viewWith([START]))).toEqual([]);
    expect(diagnose(viewWith(all))).toEqual([]);
  });

  describe('of rows that do not follow from the log', () => {
    it('names every field of the session at once, with both values', () => {
      const [issue, ...others] = diagnose(
        viewWith(all, { rows: { session: { progress: 50, version: 3, completedAt: null } } }),
      );
      expect(others).toEqual([]);
      expect(issue).toEqual({
        code: 'projection_differs',
        stepNumber: null,
        detail:
          'The stored session differs from its log: progress (50 instead of 100), version (3 instead of 8), ' +
          'completed_at (nothing instead of 2026-11-22T10:07:00.000Z).',
        fix: { kind: 'rebuild_projection' },
      });
    });

    it('tells of rows that are missing, too many or different, each by itself', () => {
      const { rows } = viewWith([START, ...done(2, 3)]);
      const steps = new Map(rows.steps);
      steps.delete(2);
      steps.set(3, { ...NO_STEP, status: StepStatus.Failed, validationErrors: ['private words'] });
      steps.set(9, NO_STEP);
      const issues = diagnose(viewWith([START, ...done(2, 3)], { rows: { steps } }));
      expect(brief(issues)).toEqual([2, 3, 9].map((step) => ['projection_differs', step, 'rebuild_projection']));
      expect(issues[1]?.detail).toContain('status (failed instead of completed)');
      expect(issues[1]?.detail).toContain('validation_errors');
      expect(issues[1]?.detail).not.toContain('private words');
    });

    it('makes the other checks on what the log tells, not on the rows', () => {
      const issues = diagnose(viewWith([START, ...done(2)], { rows: { steps: new Map() } }));
      expect(brief(issues)).toEqual([['projection_differs', 2, 'rebuild_projection']]);
    });
  });

  describe('of completed steps without what they need', () => {
    it.each([1, 2, 3, 4] as const)('puts step %i back', (step) => {
      expect(brief(diagnose(viewWith(all, { artefacts: [[step, 'missing']] })))).toEqual([
        ['status_without_artefact', step, 'reset_step'],
      ]);
    });

    it('says nothing of a step that needs nothing', () => {
      expect(diagnose(viewWith(all, { artefacts: [[5, 'not_needed']] }))).toEqual([]);
    });
  });

  describe('of open steps whose requirement is stored', () => {
    it('completes those whose turn it is, and counts on the ones before', () => {
      const view = viewWith([START], {
        artefacts: [
          [1, 'stored'],
          [2, 'stored'],
          [3, 'stored'],
          [5, 'stored'],
        ],
      });
      expect(brief(diagnose(view))).toEqual([
        ['artefact_without_status', 1, 'complete_step'],
        ['artefact_without_status', 2, 'complete_step'],
        ['artefact_without_status', 3, 'complete_step'],
        ['artefact_without_status', 5, null],
      ]);
      expect(diagnose(view).at(-1)?.detail).toContain('Step 4 must be finished first');
    });

    it('does not count on a step that goes back to pending', () => {
      const view = viewWith([START, ...done(2)], {
        artefacts: [
          [2, 'missing'],
          [3, 'stored'],
        ],
      });
      expect(brief(diagnose(view))).toEqual([
        ['status_without_artefact', 2, 'reset_step'],
        ['artefact_without_status', 3, null],
      ]);
    });

    it.each<[string, Entry]>([
      ['the user reset it', ['step.reset', 2, { reason: 'requested' }]],
      ['it went with an earlier one', ['step.reset', 2, { reason: 'earlier_step_reset' }]],
      ['everything was reset', ['session.reset', undefined, { keep_data: true }]],
    ])('leaves it to the user after %s', (_title, reset) => {
      const [issue] = diagnose(viewWith([START, ...done(2), reset], { artefacts: [[2, 'stored']] }));
      expect(issue).toMatchObject({ code: 'artefact_without_status', fix: null });
      expect(issue?.detail).toContain('put back on purpose');
    });

    it('completes it when its requirement was lost and is stored again, or when an attempt failed', () => {
      const lost: Entry = ['step.reset', 2, { reason: 'requirement_lost' }];
      const failed: Entry[] = [
        ['step.reset', 2, { reason: 'requested' }],
        ['step.failed', 2, { errors: ['x'] }],
      ];
      for (const entries of [[lost], failed]) {
        const view = viewWith([START, ...done(2), ...entries], { artefacts: [[2, 'stored']] });
        expect(brief(diagnose(view))).toEqual([['artefact_without_status', 2, 'complete_step']]);
      }
    });

    it('leaves a step alone that is in progress or skipped', () => {
      for (const type of ['step.started', 'step.skipped'] as const)
        expect(diagnose(viewWith([START, [type, 1]], { artefacts: [[1, 'stored']] }))).toEqual([]);
    });
  });

  describe('of steps that rest on something older', () => {
    it('advises to redo what is marked as stale', () => {
      const entries: Entry[] = [START, ...done(2, 3), ['step.completed', 2, AGAIN], ['step.marked_stale', 3]];
      expect(brief(diagnose(viewWith(entries)))).toEqual([['stale_dependant', 3, null]]);
      expect(diagnose(viewWith([...entries, ['step.completed', 3, AGAIN]]))).toEqual([]);
    });

    it('marks what is not marked, and not what was redone since', () => {
      const entries: Entry[] = [START, ...done(2, 3, 4), ['step.completed', 2, AGAIN], ['step.completed', 4, AGAIN]];
      const [issue, ...others] = diagnose(viewWith(entries));
      expect(issue).toMatchObject({ stepNumber: 3, fix: { kind: 'mark_stale', step: 3, becauseOf: 2 } });
      expect(others).toEqual([]);
    });

    it('forgets what happened before a reset', () => {
      const reset: Entry = ['session.reset', undefined, { keep_data: false }];
      const entries: Entry[] = [START, ...done(2, 3), ['step.completed', 2, AGAIN], reset, ...done(2, 3)];
      expect(diagnose(viewWith(entries))).toEqual([]);
    });
  });

  describe('of an onboarding that tells another story than its steps', () => {
    it('settles it, either way', () => {
      expect(brief(diagnose(viewWith([START, ...done(1, 2, 3, 4, 5, 6)])))).toEqual([
        ['completion_differs', null, 'settle'],
      ]);
      const [issue] = diagnose(viewWith([START, ...done(2), ['session.completed']]));
      expect(issue).toMatchObject({ code: 'completion_differs', fix: { kind: 'settle' } });
      expect(issue?.detail).toContain('step 3, 4 is not finished');
    });
  });

  describe('of jobs', () => {
    const job = (status: 'queued' | 'running', silentMinutes: number) => {
      const { now } = viewWith([START]);
      return { id: 'j1', kind: 'website_analysis', status, lastSign: new Date(now.getTime() - silentMinutes * 60_000) };
    };

    it.each([
      ['running', 2, false],
      ['running', 2.1, true],
      ['queued', 15, false],
      ['queued', 15.1, true],
    ] as const)('that are %s and silent for %p minutes: stuck is %p', (status, minutes, isStuck) => {
      const issues = diagnose(viewWith([START], { jobs: [job(status, minutes)] }));
      expect(brief(issues)).toEqual(isStuck ? [['stuck_job', null, 'fail_job']] : []);
    });
  });

  it('repairs nothing by a log that is not whole', () => {
    const view = viewWith(all, { artefacts: [[2, 'missing']], log: { kind: 'broken', reason: 'entry 2 is missing' } });
    const lastSign = new Date(view.now.getTime() - 86_400_000);
    const issues = diagnose({ ...view, jobs: [{ id: 'j1', kind: 'website_analysis', status: 'running', lastSign }] });
    expect(brief(issues)).toEqual([
      ['log_gap', null, null],
      ['stuck_job', null, null],
    ]);
    expect(issues[0]?.detail).toContain('entry 2 is missing');
  });
});
