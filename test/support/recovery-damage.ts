/** One way to damage the rows of `variedUser`; `$1` is the user id. */
export interface Damage {
  /** What is damaged; the diagnosis names it. */
  readonly names: string;
  /** The step whose row is damaged; null for the session. */
  readonly step: number | null;
  readonly sql: string;
}

const session = (column: string, value: string): Damage => ({
  names: column,
  step: null,
  sql: `update onboarding_sessions set ${column} = ${value} where user_id = $1`,
});

const step = (number: number, column: string, value: string): Damage => ({
  names: column,
  step: number,
  sql: `update onboarding_steps set ${column} = ${value} where user_id = $1 and step_number = ${number}`,
});

const insertStep = (number: number): string =>
  `insert into onboarding_steps (session_id, step_number, user_id, status, attempts, validation_errors, stale)
   select id, ${number}, user_id, 'completed', 1, '[]', false from onboarding_sessions where user_id = $1
   on conflict do nothing`;

/** Every column of both tables, and rows that are missing or too many. */
export const DAMAGES: readonly Damage[] = [
  session('status', "'completed'"),
  session('current_step', '6'),
  session('current_step', '1'),
  session('active_step', '2'),
  session('active_step', 'null'),
  session('active_step', '77'),
  session('progress', '12.5'),
  session('progress', "'NaN'"),
  session('version', '0'),
  session('version', 'version - 3'),
  session('version', 'version + 7'),
  session('started_at', "started_at - interval '1 day'"),
  session('updated_at', "updated_at + interval '1 hour'"),
  session('completed_at', 'now()'),
  step(2, 'status', "'pending'"),
  step(4, 'status', "'failed'"),
  step(5, 'status', "'skipped'"),
  step(3, 'started_at', 'null'),
  step(3, 'completed_at', "completed_at + interval '1 second'"),
  step(4, 'completed_at', 'null'),
  step(1, 'attempts', '9'),
  step(5, 'validation_errors', "'[]'"),
  step(5, 'validation_errors', '\'["made up"]\''),
  step(5, 'validation_errors', '\'{"not": "a list"}\''),
  step(3, 'stale', 'false'),
  step(1, 'stale', 'true'),
  step(5, 'reported_fraction', '0'),
  step(2, 'reported_fraction', '0.25'),
  {
    names: 'not stored',
    step: 3,
    sql: 'delete from onboarding_steps where user_id = $1 and step_number = 3',
  },
  { names: 'nobody touched it', step: 6, sql: insertStep(6) },
  { names: 'nobody touched it', step: 9, sql: insertStep(9) },
];
