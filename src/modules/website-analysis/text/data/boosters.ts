import { listed } from './listed.js';

/**
 * Words and phrases that strengthen a claim. Chosen from the classes of K. Hyland, Metadiscourse (2005), with the
 * intensifiers that commercial pages add.
 */
export const BOOSTERS: readonly string[] = listed(`
absolutely, actually, always, amazingly, at all times, beyond doubt, by far, certainly, clearly, completely,
definitely, demonstrate, demonstrated, demonstrates, entirely, especially, every single, evident, evidently,
exactly, extraordinarily, extremely, fully, guarantee, guaranteed, guarantees, highly, in fact, incredible,
incredibly, indeed, must, never, no doubt, obvious, obviously, of course, perfectly, prove, proven, proves,
really, simply, surely, totally, truly, undeniable, undeniably, undoubtedly, very, well known, without a doubt,
without doubt, without question
`);
