/** The days of a run: calls after `after`, up to and with `to`; exposures up to and with `to`. */
export interface CountedDays {
  readonly after: number;
  readonly to: number;
}
