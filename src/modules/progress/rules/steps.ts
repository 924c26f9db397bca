/** Number of a step. */
export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** The unchanging part of a step. */
export interface StepDefinition {
  readonly number: StepNumber;
  readonly title: string;
  readonly description: string;
  /** What must be there before the step counts as completed. */
  readonly requirements: readonly string[];
  /** Earlier steps whose redoing makes this one stale. */
  readonly builtOn: readonly StepNumber[];
}

export const STEPS: readonly StepDefinition[] = [
  {
    number: 1,
    title: 'AI providers',
    description: 'Connect the AI and research providers whose keys you bring',
    requirements: ['At least one API key is stored'],
    builtOn: [],
  },
  {
    number: 2,
    title: 'Website analysis',
    description: 'Measure how your website writes, or say what your business does',
    requirements: ['A website or a text of your own has been analysed, or the business is described'],
    builtOn: [],
  },
  {
    number: 3,
    title: 'Research',
    description: 'Say how research should be done and who you compete with',
    requirements: ['Research preferences or competitors are stored; nothing without a website'],
    builtOn: [2],
  },
  {
    number: 4,
    title: 'Persona',
    description: 'Turn the measures into a writing persona for each platform',
    requirements: ['A core persona and at least one platform persona are stored'],
    builtOn: [2, 3],
  },
  {
    number: 5,
    title: 'Integrations',
    description: 'Say which platforms you publish to',
    requirements: [],
    builtOn: [],
  },
  {
    number: 6,
    title: 'Complete set-up',
    description: 'Review and finish',
    requirements: ['Every required step is finished'],
    builtOn: [],
  },
];

/** The step that ends the onboarding. */
export const FINAL_STEP: StepNumber = 6;

/** The steps after one, in order. */
export function stepsAfter(step: StepNumber): StepNumber[] {
  return STEPS.map(({ number }) => number).filter((number) => number > step);
}

/** The steps that are built on what one holds. */
export function dependantsOf(step: StepNumber): StepNumber[] {
  return STEPS.filter(({ builtOn }) => builtOn.includes(step)).map(({ number }) => number);
}

/** Whether a number is the number of a step. */
export function isStepNumber(value: number): value is StepNumber {
  return Number.isInteger(value) && value >= 1 && value <= FINAL_STEP;
}
