/** Words that stand in every sample. */
export const SAMPLE_QUOTE = 'nobody is born with greasy hands';

const PARAGRAPHS = [
  `We started the workshop because our own bicycles kept breaking. You learn quickly when the nearest repair shop is an
hour away, and ${SAMPLE_QUOTE}.`,
  `We don't hide what we do. You stand next to the bench, you hold the spanner, and we tell you why the chain slips. Why
should a repair be a secret? It costs you money, and it costs us the pleasure of talking.`,
  `However, no repair lasts for ever. If the brakes squeal again, bring the bicycle back and we'll look at it within a
day. We won't charge you for a mistake that we made.`,
  `Most of our customers ride to work. They need a bicycle that simply goes, in rain and in snow. So we keep the parts
that wear out on the shelf, and you don't have to wait for a parcel.`,
];

/** A text in the voice of a workshop: some 170 words of informal English. */
export const TEXT_SAMPLE = PARAGRAPHS.map((paragraph) => paragraph.replaceAll('\n', ' ')).join('\n\n');
