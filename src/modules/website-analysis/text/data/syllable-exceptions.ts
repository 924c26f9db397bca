const BY_COUNT: Readonly<Record<number, string>> = {
  1: `aisle eye eyes friend friends hey isle loved lounge moved pier piers priest priests queue queues they tier tiers`,
  2: `argue argued argues baseline brilliant business cashier cashiers cliche colleague colleagues crooked deadline
    deadlines evening evenings every framework frameworks freelance frontier frontiers giant giants guideline guidelines
    headline headlines homemade homepage homepages household learned lifestyle lifestyles lifetime makeup naked people
    persuade pipeline pipelines premier ragged rugged sacred safeguard soldier soldiers somehow someone something
    sometimes somewhat somewhere themselves therefore timeline timelines wednesday whereas whereby wicked`,
  3: `anyone anything area areas businesses cinema civilian clientele complement complements element elements everyday
    everyone everything everywhere familiar freelancer freelancers hierarchy implement implements italian linear nuclear
    peculiar recipe recipes resume resumes simile somebody stakeholder stakeholders supplement supplements theater
    theatre behavior behaviors behaviour behaviours`,
  4: `anybody apostrophe european everybody complemented implemented implementing supplemented`,
  5: `enthusiasm implementation`,
  6: `enthusiastic`,
};

/** Words whose syllables the spelling rules get wrong, with their number of syllables. */
export const SYLLABLE_EXCEPTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_COUNT).flatMap(([count, words]) =>
    words
      .trim()
      .split(/\s+/u)
      .map((word): [string, number] => [word, Number(count)]),
  ),
);
