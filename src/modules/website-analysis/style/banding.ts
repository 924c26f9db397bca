/** Labels for ranges of a figure; `below` is the exclusive upper end, ascending, the last one infinite. */
export interface BandScale<Label extends string> {
  readonly bands: readonly { readonly label: Label; readonly below: number }[];
  /** Distance from the nearest limit, in units of the figure, from which the label is beyond doubt. */
  readonly step: number;
}

/** A label and how far the figure is from the next one: 0 on the limit, 1 a whole `step` away. */
export interface Labelled<Label extends string> {
  readonly label: Label;
  readonly certainty: number;
}

/** The label of a figure. Throws a RangeError for NaN, which no band holds. */
export function labelFor<Label extends string>(scale: BandScale<Label>, value: number): Labelled<Label> {
  const band = scale.bands.find(({ below }) => value < below);
  if (band === undefined) throw new RangeError(`No band holds ${value}`);
  const distance = Math.min(...scale.bands.map(({ below }) => Math.abs(below - value)));
  return { label: band.label, certainty: Math.min(1, distance / scale.step) };
}
